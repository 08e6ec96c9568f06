import { Modal, SegmentedControl } from "@mantine/core";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { sendJson } from "@/api/client";
import { useSession } from "@/app/session";
import { EmptyState } from "@/ui/EmptyState";
import { Mark } from "@/ui/fields/FieldValue";
import { usePersonName } from "@/ui/fields/people";
import { useListSearch } from "@/ui/grid/useListSearch";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { RowButton } from "../parts/buttons";
import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { useLog } from "../parts/useLog";
import type { SectionProps } from "../sections";
import { capitalised, durationOf, type Job, jobStatuses, titleOf } from "./types";

const everyMs = 3000;
const labels: Record<string, string> = { dead: "Failed" };

export default function JobsSection({ id }: SectionProps) {
  const navigate = useNavigate();
  const [search, setSearch] = useListSearch();
  const status = jobStatuses.find((one) => one === search["status"]);
  const jobs = useLog<Job>("jobs", { status }, { refetchInterval: everyMs });
  const open = (job: Job) =>
    void navigate({
      to: "/admin/$section/$id",
      params: { section: "jobs", id: job.id },
      search: true,
    });
  const close = () =>
    void navigate({ to: "/admin/$section", params: { section: "jobs" }, search: true });
  return (
    <>
      <SectionHead title="Jobs">
        Work that goes on beside the requests. What fails is tried again, longer apart each time,
        and stays here when it has failed for good.
      </SectionHead>
      <SegmentedControl
        aria-label="Jobs that are"
        mb="md"
        size="xs"
        data={[
          { value: "", label: "All" },
          ...jobStatuses.map((one) => ({
            value: one,
            label: labels[one] ?? capitalised(one),
          })),
        ]}
        value={status ?? ""}
        onChange={(next) => setSearch({ status: next })}
      />
      <Loaded query={jobs}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={status ? `No ${labels[status]?.toLowerCase() ?? status} jobs` : "No jobs"}
            >
              {status === "dead" ? "Nothing has failed for good." : "Nothing to be done."}
            </EmptyState>
          ) : (
            <>
              <JobTable rows={rows} onOpen={open} />
              <MoreRows shown={rows.length} {...jobs} />
            </>
          )
        }
      </Loaded>
      {id && <JobDialog key={id} id={id} onClose={close} />}
    </>
  );
}

function JobTable({ rows, onOpen }: { rows: Job[]; onOpen: (job: Job) => void }) {
  const { format } = useSession();
  const columns: AdminColumn<Job>[] = [
    {
      id: "kind",
      label: "Job",
      render: (job) => (
        <RowName name={titleOf(job)} second={job.last_error} onOpen={() => onOpen(job)} />
      ),
    },
    { id: "status", label: "State", render: (job) => <JobState job={job} /> },
    {
      id: "attempts",
      label: "Tries",
      align: "end",
      render: (job) => `${job.attempts} of ${job.max_attempts}`,
    },
    {
      id: "when",
      label: "When",
      isFixed: true,
      render: (job) => format.dateTime(job.finished_at ?? job.started_at ?? job.run_at),
    },
    { id: "took", label: "Took", align: "end", isFixed: true, render: durationOf },
  ];
  return (
    <AdminTable
      label="Jobs"
      rows={rows}
      columns={columns}
      rowKey={(job) => job.id}
      onOpen={onOpen}
      actions={(job) => <JobActs job={job} />}
    />
  );
}

function JobState({ job }: { job: Job }) {
  if (job.status === "running" && job.cancel_requested) return <>is being stopped</>;
  return <Mark value={job.status === "dead" ? "failed" : job.status} />;
}

function JobActs({ job }: { job: Job }) {
  const { act, busy } = useAct();
  const canCancel = job.status === "queued" || (job.status === "running" && !job.cancel_requested);
  const canRetry = job.status === "dead" || job.status === "cancelled";
  const verb = canCancel ? "cancel" : canRetry ? "retry" : null;
  if (!verb) return null;
  return (
    <RowButton
      label={`${capitalised(verb)} ${titleOf(job)}`}
      isBusy={busy === verb}
      onClick={() =>
        void act(verb, () => sendJson("POST", `/jobs/${job.id}/${verb}`), { touches: ["jobs"] })
      }
    >
      {capitalised(verb)}
    </RowButton>
  );
}

function JobDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { format } = useSession();
  const personName = usePersonName();
  const job = useQuery({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => sendJson<Job>("GET", `/jobs/${id}`, { signal }),
    refetchInterval: everyMs,
  });
  return (
    <Modal opened onClose={onClose} title={job.data ? titleOf(job.data) : "Job"} size="lg">
      <Loaded query={job}>
        {(one) => (
          <>
            <Facts
              facts={[
                ["State", <JobState key="state" job={one} />],
                ["Tries", `${one.attempts} of ${one.max_attempts}`],
                ["Asked for by", one.user_id ? personName(one.user_id) : "the program"],
                ["Made", format.dateTime(one.created_at)],
                ["Not before", format.dateTime(one.run_at)],
                ["Begun", one.started_at && format.dateTime(one.started_at)],
                ["Ended", one.finished_at && format.dateTime(one.finished_at)],
                ["Took", durationOf(one)],
                ["By", one.worker],
                ["Error", one.last_error],
              ]}
              data={{ Asked: one.payload, Progress: one.progress, Result: one.result }}
            />
            <div style={{ marginTop: 16, display: "flex", justifyContent: "flex-end" }}>
              <JobActs job={one} />
            </div>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
