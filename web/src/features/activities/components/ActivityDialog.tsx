// One activity from the calendar: what it is, done or later.
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { useSession } from "@/app/session";
import { offerUndo } from "@/app/undo";
import { useMayChange } from "@/ui/rights";

import {
  cancel,
  complete,
  type Draft,
  postpone,
  refreshActivities,
  remove,
  reopen,
} from "../queries";
import { subjectOf } from "../subject";
import { type Activity, isOpen } from "../types";
import { AboutLinks } from "./ActivityRow";
import { NextStepField } from "./NextStepField";

type Edited = "complete" | "postpone";

interface Props {
  activity: Activity;
  /** What is asked at once. */
  begins?: Edited;
  onClose: () => void;
}

function useActs(activity: Activity, onDone: () => void) {
  const run = (message: string, work: () => Promise<() => Promise<unknown>>) => async () => {
    const undo = await work();
    onDone();
    refreshActivities();
    offerUndo({
      message,
      undo: async () => {
        await undo();
        refreshActivities();
      },
    });
  };
  return {
    finish: (next: Draft | null) =>
      run(next ? "Done, and the next step is set" : "Done", async () => {
        const done = await complete(activity.id, next);
        return async () => {
          if (done.next) await remove(done.next.id);
          await reopen(activity.id);
        };
      }),
    move: (due: string) =>
      run("Postponed", async () => {
        await postpone(activity, due);
        return () => postpone(activity, activity.due_date ?? due);
      }),
    cancel: run("Cancelled", async () => {
      await cancel(activity.id);
      return () => reopen(activity.id);
    }),
    reopen: run("Open again", async () => {
      await reopen(activity.id);
      return () => complete(activity.id, null);
    }),
  };
}

export function ActivityDialog({ activity, begins, onClose }: Props) {
  const { format } = useSession();
  const mayChange = useMayChange("activities")({ ...activity });
  const [editing, setEditing] = useState<Edited | null>(begins ?? null);
  const acts = useActs(activity, onClose);
  const act = useMutation({ mutationFn: (run: () => Promise<void>) => run() });
  const about = subjectOf(activity);
  return (
    <Modal opened onClose={onClose} title={activity.subject}>
      <Stack gap="sm">
        <span className="quiet">
          {format.dateTime(activity.due_date)}
          {activity.duration_minutes ? ` · ${activity.duration_minutes} minutes` : ""}
          {isOpen(activity) ? "" : ` · ${activity.status}`}
        </span>
        <AboutLinks activity={activity} />
        {activity.description && <p>{activity.description}</p>}
        {activity.outcome && <p>Outcome: {activity.outcome}</p>}
        {editing && (
          <NextStepField
            about={about}
            label={editing === "complete" ? "What comes next" : "Until when"}
            placeholder={editing === "complete" ? "call fri 14:30" : "mon 10:00"}
            hint={
              editing === "complete"
                ? "Enter completes it. Write what comes next to plan that too."
                : "Say a day, a time or both."
            }
            onCancel={() => setEditing(null)}
            onSubmit={(draft) => {
              if (editing === "complete") act.mutate(acts.finish(draft));
              else if (draft?.due_date) act.mutate(acts.move(draft.due_date));
            }}
          />
        )}
        {mayChange && !editing && (
          <Group gap="sm" mt="sm">
            {isOpen(activity) ? (
              <>
                <Button onClick={() => setEditing("complete")}>Complete…</Button>
                <Button variant="default" onClick={() => setEditing("postpone")}>
                  Postpone…
                </Button>
                <Button variant="default" onClick={() => act.mutate(acts.cancel)}>
                  Cancel it
                </Button>
              </>
            ) : (
              <Button variant="default" onClick={() => act.mutate(acts.reopen)}>
                Open it again
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
