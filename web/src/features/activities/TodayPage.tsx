// What is to be done: overdue, today, the days after. `e` finishes the row that has the focus and
// asks for what comes next.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { EmptyState } from "@/ui/EmptyState";
import { IconPlus } from "@/ui/icons";
import { useMayChange } from "@/ui/rights";
import { SkeletonRows } from "@/ui/Skeleton";

import { ActivityRow } from "./components/ActivityRow";
import { NextStepField } from "./components/NextStepField";
import { OwnerSelect } from "./components/OwnerSelect";
import classes from "./components/Today.module.css";
import { openNewActivity } from "./dialogState";
import { ActivityDialog } from "./lazyDialogs";
import { type Bucket, buckets, todayOptions } from "./queries";
import { subjectOf } from "./subject";
import type { Activity } from "./types";
import { rowsOf, type TodayRow } from "./useToday";
import { useMayPlan } from "./useMayPlan";
import { useTodayKeys } from "./useTodayKeys";

const titles: Record<Bucket, string> = {
  overdue: "Overdue",
  today: "Today",
  upcoming: "The next seven days",
};

const nothing: Record<Bucket, string> = {
  overdue: "Nothing is overdue.",
  today: "Nothing more for today.",
  upcoming: "Nothing is planned for the next seven days.",
};

interface BucketProps {
  bucket: Bucket;
  count: number;
  rows: readonly TodayRow[];
  keys: ReturnType<typeof useTodayKeys>;
  onOpen: (activity: Activity) => void;
}

function BucketList({ bucket, count, rows, keys, onOpen }: BucketProps) {
  const mayChange = useMayChange("activities");
  return (
    <section className={classes.bucket} aria-labelledby={`bucket-${bucket}`}>
      <h2 id={`bucket-${bucket}`}>
        {titles[bucket]} <span className={classes.count}>{count}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={classes.empty}>{nothing[bucket]}</p>
      ) : (
        <ul className={classes.list}>
          {rows.map(({ activity }) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              bucket={bucket}
              isCurrent={keys.current?.activity.id === activity.id}
              mayComplete={mayChange({ ...activity })}
              onComplete={() => keys.begin(activity.id, "complete")}
              onOpen={() => onOpen(activity)}
              onFocus={() => keys.point(activity.id)}
              editor={
                keys.editing?.id === activity.id && (
                  <NextStepField
                    about={subjectOf(activity)}
                    onCancel={keys.cancelEditing}
                    {...(keys.editing.act === "complete"
                      ? {
                          label: "What comes next",
                          placeholder: "call fri 14:30 about the offer",
                          hint: "Enter completes it. Write what comes next to plan that too.",
                          onSubmit: (draft) => keys.finish(activity, draft),
                        }
                      : {
                          label: "Until when",
                          placeholder: "mon 10:00",
                          hint: "Say a day, a time or both.",
                          onSubmit: (draft) => keys.postpone(activity, draft),
                        })}
                  />
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

export default function TodayPage() {
  const { owner } = useSearch({ from: "/shell/today" });
  const navigate = useNavigate();
  const { format } = useSession();
  const options = todayOptions(owner);
  const { data: today, error, isPending } = useQuery(options);
  const [opened, setOpened] = useState<Activity | null>(null);
  const rows = rowsOf(today);
  const keys = useTodayKeys(rows, options.queryKey);
  const mayCreate = useMayPlan(owner);
  const add = () => openNewActivity({ owner_id: owner });
  useShortcuts(
    mayCreate ? [{ keys: "t", label: "Plan an activity", group: "Today", run: add }] : [],
  );
  if (error && !today) throw error;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{format.weekday(new Date())}</h1>
        <OwnerSelect
          owner={owner}
          onChange={(next) => void navigate({ to: "/today", search: { owner: next } })}
        />
        {mayCreate && (
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            Plan an activity
          </Button>
        )}
      </div>
      {isPending && <SkeletonRows count={10} />}
      {today && rows.length === 0 && (
        <EmptyState title="All done">
          Calls, meetings and tasks stand here when they are due, or will be within seven days.
        </EmptyState>
      )}
      {today &&
        rows.length > 0 &&
        buckets.map((bucket) => (
          <BucketList
            key={bucket}
            bucket={bucket}
            count={today.counts[bucket]}
            rows={rows.filter((row) => row.bucket === bucket)}
            keys={keys}
            onOpen={setOpened}
          />
        ))}
      {opened && <ActivityDialog activity={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
