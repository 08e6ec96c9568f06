// The metrics tables: prove them against a recount now, and what earlier runs and proofs have found.
import { Alert, Button, Group } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { sendJson } from "@/api/client";
import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { EmptyState } from "@/ui/EmptyState";
import { Mark } from "@/ui/fields/FieldValue";
import { IconCircleCheck } from "@/ui/icons";

import { inSeconds } from "../jobs/types";
import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { useLog } from "../parts/useLog";
import { Differences } from "./Differences";
import { ledgerName, type Proof, type Run, type Verification } from "./types";

export default function FiguresSection() {
  const { act, busy } = useAct();
  const client = useQueryClient();
  const verification = useMutation({
    mutationFn: (ledger: string) =>
      sendJson<Verification>("GET", "/etl/verify", { query: { ledger } }),
    // The diary has it now, and the dashboard says when the figures were last proved.
    onSuccess: () =>
      ["etl_runs", "dashboard"].forEach(
        (shown) => void client.invalidateQueries({ queryKey: [shown] }),
      ),
  });
  const recount = () =>
    act("recount", () => sendJson("POST", "/etl/runs", { body: { ledger: "all", kind: "run" } }), {
      done: "The recounts are queued",
      touches: ["etl_runs", "jobs"],
    });
  return (
    <>
      <SectionHead
        title="Figures"
        actions={
          <Group gap="sm">
            <Button variant="default" loading={busy === "recount"} onClick={() => void recount()}>
              Recount all
            </Button>
            <Button loading={verification.isPending} onClick={() => verification.mutate("all")}>
              Verify now
            </Button>
          </Group>
        }
      >
        Every figure follows each change at once. Verifying counts all records anew and compares: a
        figure that differs by anything is a fault, and is shown here.
      </SectionHead>
      {verification.error && (
        <Alert color="red" mb="md" title="The figures could not be verified">
          {messageOf(verification.error)}
        </Alert>
      )}
      {verification.data && <Outcome verification={verification.data} />}
      <Runs />
    </>
  );
}

function Outcome({ verification }: { verification: Verification }) {
  const { format } = useSession();
  const [open, setOpen] = useState<Proof>();
  const wrong = verification.data.reduce((sum, proof) => sum + proof.drift, 0);
  const rows = verification.data.reduce((sum, proof) => sum + proof.rows, 0);
  const columns: AdminColumn<Proof>[] = [
    {
      id: "ledger",
      label: "Table",
      render: (proof) => (
        <RowName
          name={ledgerName(proof.ledger)}
          onOpen={proof.drift > 0 ? () => setOpen(proof) : undefined}
        />
      ),
    },
    { id: "rows", label: "Rows", align: "end", render: (proof) => format.number(proof.rows) },
    {
      id: "drift",
      label: "Differences",
      align: "end",
      render: (proof) => (
        <span className={proof.drift > 0 ? "bad" : "good"}>
          {proof.drift > 0 ? format.number(proof.drift) : "none"}
        </span>
      ),
    },
    { id: "took", label: "Took", align: "end", render: (proof) => inSeconds(proof.duration_ms) },
  ];
  return (
    <section className={classes.panel} aria-label="Verification">
      {verification.is_right ? (
        <Alert color="green" mb="md" icon={<IconCircleCheck />} role="status">
          All {format.number(rows)} rows are equal to the recount.
        </Alert>
      ) : (
        <Alert color="red" mb="md" role="alert">
          {format.number(wrong)} {wrong === 1 ? "row differs" : "rows differ"} from the recount. A
          recount mends them; what caused them should be found.
        </Alert>
      )}
      <AdminTable
        label="Verified tables"
        rows={verification.data}
        columns={columns}
        rowKey={(proof) => proof.ledger}
      />
      {open && <Differences proof={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

const everyMs = 5000;

function Runs() {
  const { format } = useSession();
  const runs = useLog<Run>("etl_runs", {}, { path: "/etl/runs", refetchInterval: everyMs });
  const columns: AdminColumn<Run>[] = [
    { id: "ledger", label: "Table", render: (run) => <RowName name={ledgerName(run.ledger)} /> },
    {
      id: "kind",
      label: "What",
      render: (run) => (run.kind === "verify" ? "verified" : "recounted"),
    },
    { id: "status", label: "State", render: (run) => <Mark value={run.status} /> },
    { id: "rows", label: "Rows", align: "end", render: (run) => format.number(run.row_count ?? 0) },
    {
      id: "drift",
      label: "Differences",
      align: "end",
      render: (run) =>
        run.drift_count ? <span className="bad">{format.number(run.drift_count)}</span> : "none",
    },
    {
      id: "when",
      label: "When",
      isFixed: true,
      render: (run) => format.dateTime(run.started_at),
    },
  ];
  return (
    <section aria-label="Runs">
      <h2>Runs and proofs</h2>
      <Loaded query={runs}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nothing has run yet">
              Recounts run by their schedules; verify to see whether everything is right.
            </EmptyState>
          ) : (
            <>
              <AdminTable label="Runs" rows={rows} columns={columns} rowKey={(run) => run.id} />
              <MoreRows shown={rows.length} {...runs} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
