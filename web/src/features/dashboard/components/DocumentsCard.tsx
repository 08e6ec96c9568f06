import { ChartCard, FigureLink, FigureTable, Meter } from "@/ui/charts";

import { documentsOut, recordsOf } from "../rows";
import type { Dashboard, DocumentFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

const happened = (column: string) => ({ [`${column}[is_null]`]: "false" });

const stepsOf = (total: DocumentFigures) => [
  { label: "Made", count: total.total_documents, more: {} },
  { label: "Sent", count: total.sent_documents, more: happened("sent_at") },
  { label: "Viewed", count: total.viewed_documents, more: happened("viewed_at") },
  { label: "Signed", count: total.signed_documents, more: happened("signed_at") },
  { label: "Declined", count: total.declined_documents, more: { status: "declined" } },
  { label: "Expired", count: total.expired_documents, more: { status: "expired" } },
];

export function DocumentsCard({ documents }: { documents: NonNullable<Dashboard["documents"]> }) {
  const { count, many, percent, hours } = useFigures();
  const scene = useScene();
  const { total, out_for_signature: out } = documents;
  const summary = `${many(out ?? 0, "document")} out for signature now`;
  return (
    <ChartCard
      title="Documents"
      summary={summary}
      span={4}
      table={total ? <DocumentsTable total={total} /> : undefined}
    >
      {out !== null && (
        <p className={classes.big}>
          <FigureLink rows={documentsOut(scene)} label={summary}>
            {count(out)}
          </FigureLink>
          <span className="quiet">out for signature now</span>
        </p>
      )}
      {!total && <p className="quiet">No documents were made in these days.</p>}
      {total && (
        <>
          <ul className={classes.lines}>
            {stepsOf(total).map(({ label, count: number, more }) => (
              <li key={label} className={classes.step}>
                <span>{label}</span>
                <Meter
                  value={number}
                  most={total.total_documents}
                  tone={label === "Declined" || label === "Expired" ? "quiet" : "main"}
                />
                <FigureLink
                  rows={recordsOf(scene, "documents", more)}
                  label={`${label}: ${many(number, "document")}`}
                >
                  {count(number)}
                </FigureLink>
              </li>
            ))}
          </ul>
          <dl className={classes.facts}>
            <div>
              <dt>Signed of those sent</dt>
              <dd>{percent(total.completion_rate)}</dd>
            </div>
            <div>
              <dt>Mean time to sign</dt>
              <dd>{hours(total.avg_time_to_sign_hours)}</dd>
            </div>
          </dl>
        </>
      )}
    </ChartCard>
  );
}

function DocumentsTable({ total }: { total: DocumentFigures }) {
  const { count, percent } = useFigures();
  const scene = useScene();
  const share = (number: number) =>
    percent(total.total_documents > 0 ? (100 * number) / total.total_documents : null);
  return (
    <FigureTable
      label="Documents by what happened to them"
      rows={stepsOf(total)}
      keyOf={(step) => step.label}
      head={{ name: "Documents", value: (step) => step.label }}
      columns={[
        {
          name: "Number",
          value: (step) => count(step.count),
          rows: (step) => recordsOf(scene, "documents", step.more),
        },
        { name: "Of those made", value: (step) => share(step.count) },
      ]}
    />
  );
}
