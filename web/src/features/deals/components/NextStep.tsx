// What happens next with a deal; when nothing does, it says so and offers to set it.
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { idempotencyKey } from "@/api/client";
import { createRecord } from "@/api/queries";
import { useSession } from "@/app/session";
import { humanise } from "@/ui/catalog/words";
import { IconAlertCircle, IconCalendarPlus } from "@/ui/icons";

import type { Deal } from "../types";
import { nextStepMark } from "../words";
import classes from "./DealDetails.module.css";

const types = ["call", "email", "meeting", "task"];

export function NextStep({ deal, canChange }: { deal: Deal; canChange: boolean }) {
  const { format, can } = useSession();
  const [isSetting, setSetting] = useState(false);
  const next = deal.next_activity;
  const due = next?.due_date ?? deal.next_activity_at;
  const today = format.dayKey(new Date());
  if (deal.status !== "open") return null;
  const isUnseen = !next && deal.next_activity_id !== null;
  const mark = nextStepMark("open", next, due ? format.dayKey(due) : undefined, today);
  const offers = canChange && can("activities", "create");
  return (
    <section className={classes.next} data-missing={!next && !isUnseen} aria-label="Next step">
      <div className={classes.nextLine}>
        {!next && !isUnseen && <IconAlertCircle size={16} aria-hidden />}
        <span>
          {next && <span className="quiet">Next step: </span>}
          {isUnseen ? "The next step is not visible to you." : mark?.text}
          {next && due && <span className="quiet"> ({format.dateTime(due)})</span>}
          {!next && !isUnseen && ". Deals without one are forgotten."}
        </span>
        {offers && !isSetting && (
          <Button
            size="compact-sm"
            variant={next ? "subtle" : "filled"}
            leftSection={<IconCalendarPlus size={14} aria-hidden />}
            onClick={() => setSetting(true)}
          >
            {next ? "Plan another" : "Set the next step"}
          </Button>
        )}
      </div>
      {isSetting && <NextStepForm deal={deal} today={today} onDone={() => setSetting(false)} />}
    </section>
  );
}

function NextStepForm({ deal, today, onDone }: { deal: Deal; today: string; onDone: () => void }) {
  const client = useQueryClient();
  const [key] = useState(idempotencyKey);
  const [type, setType] = useState("call");
  const [subject, setSubject] = useState("");
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState<string>();
  const save = useMutation({
    mutationFn: () =>
      createRecord(
        "activities",
        {
          type,
          subject: subject.trim(),
          due_date: new Date(`${day}T09:00`).toISOString(),
          deal_id: deal.id,
          contact_id: deal.contact_id ?? undefined,
        },
        key,
      ),
    onSuccess: () => {
      onDone();
      void client.invalidateQueries({ queryKey: ["activities"] });
      void client.invalidateQueries({ queryKey: ["deals"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (subject.trim() === "") setProblem("Say what is to be done.");
    else if (day === "") setProblem("Say by when.");
    else save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" mt="xs">
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <NativeSelect
            aria-label="Type"
            value={type}
            onChange={(event) => setType(event.currentTarget.value)}
            data={types.map((value) => ({ value, label: humanise(value) }))}
          />
          <TextInput
            autoFocus
            flex={1}
            aria-label="What is to be done"
            placeholder="What is to be done"
            value={subject}
            maxLength={255}
            error={problem}
            onChange={(event) => {
              setSubject(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </Group>
        <Group gap="xs" justify="space-between">
          <TextInput
            type="date"
            aria-label="Due on"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button variant="default" size="compact-md" onClick={onDone}>
              Cancel
            </Button>
            <Button type="submit" size="compact-md" loading={save.isPending}>
              Set
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
