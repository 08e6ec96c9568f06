import { Alert, Switch } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/Switch.css";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { sendJson } from "@/api/client";
import { useSession } from "@/app/session";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton, RowButton } from "../parts/buttons";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { rhythmInWords } from "./cron";
import { ScheduleDialog } from "./ScheduleDialog";
import { capitalised, type Schedule, titleOf } from "./types";

const schedulesOptions = queryOptions({
  queryKey: ["schedules"],
  queryFn: ({ signal }) => sendJson<{ data: Schedule[] }>("GET", "/schedules", { signal }),
});

export default function SchedulesSection() {
  const schedules = useQuery(schedulesOptions);
  const [edited, setEdited] = useState<Schedule | "new">();
  return (
    <>
      <SectionHead
        title="Schedules"
        actions={<AddButton onClick={() => setEdited("new")}>New schedule</AddButton>}
      >
        What the clock starts. Times are in the time zone of the figures unless a schedule has one
        of its own.
      </SectionHead>
      <Loaded query={schedules}>
        {({ data }) => (
          <>
            {data
              .filter((schedule) => schedule.problem)
              .map((schedule) => (
                <Alert key={schedule.id} color="red" mb="md" title={schedule.name}>
                  {schedule.problem}
                </Alert>
              ))}
            <ScheduleTable rows={data} onOpen={setEdited} />
          </>
        )}
      </Loaded>
      {edited && (
        <ScheduleDialog
          schedule={edited === "new" ? undefined : edited}
          kinds={[...new Set((schedules.data?.data ?? []).map((one) => one.kind))].sort()}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

const touches = ["schedules", "jobs"];

function ScheduleTable({ rows, onOpen }: { rows: Schedule[]; onOpen: (one: Schedule) => void }) {
  const { format } = useSession();
  const { act, busy } = useAct();
  const path = (schedule: Schedule) => `/schedules/${schedule.id}`;
  const columns: AdminColumn<Schedule>[] = [
    {
      id: "name",
      label: "Schedule",
      render: (schedule) => (
        <RowName
          name={capitalised(schedule.name)}
          second={titleOf(schedule)}
          onOpen={() => onOpen(schedule)}
        />
      ),
    },
    {
      id: "rhythm",
      label: "When",
      render: (schedule) =>
        rhythmInWords(schedule, format.clock) +
        (schedule.time_zone ? ` (${schedule.time_zone})` : ""),
    },
    {
      id: "last",
      label: "Last",
      isFixed: true,
      render: (schedule) => schedule.last_fire_at && format.relative(schedule.last_fire_at),
    },
    {
      id: "next",
      label: "Next",
      isFixed: true,
      render: (schedule) =>
        schedule.enabled && schedule.next_fire_at ? format.relative(schedule.next_fire_at) : null,
    },
  ];
  const toggle = (schedule: Schedule, enabled: boolean) =>
    act(schedule.id, () => sendJson("PATCH", path(schedule), { body: { enabled } }), { touches });
  const run = (schedule: Schedule) =>
    act(`run ${schedule.id}`, () => sendJson("POST", `${path(schedule)}/run`), {
      done: `${capitalised(schedule.name)}: the job is queued`,
      touches,
    });
  return (
    <AdminTable
      label="Schedules"
      rows={rows}
      columns={columns}
      rowKey={(schedule) => schedule.id}
      onOpen={onOpen}
      actions={(schedule) => (
        <>
          <Switch
            aria-label={`${schedule.name} is on`}
            checked={schedule.enabled}
            disabled={busy === schedule.id}
            onChange={(event) => void toggle(schedule, event.currentTarget.checked)}
          />
          <RowButton
            label={`Run now: ${schedule.name}`}
            isBusy={busy === `run ${schedule.id}`}
            onClick={() => void run(schedule)}
          >
            Run now
          </RowButton>
        </>
      )}
    />
  );
}
