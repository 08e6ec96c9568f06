import { ChartCard, FigureTable } from "@/ui/charts";

import { documentsOut, happened, recordsOf } from "../rows";
import type { Dashboard, DocumentFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";
import { BigFigure, Fact, MeterLine } from "./parts";

const stepsOf = (total: DocumentFigures) => [
  { label: "Made", count: total.total_documents, more: {} },
  { label: "Sent", count: total.sent_documents, more: happened("sent_at") },
  { label: "Viewed", count: total.viewed_documents, more: happened("viewed_at") },
  { label: "Signed", count: total.signed_documents, more: happened("signed_at") },
  { label: "Declined", count: total.declined_documents, more: { status: "declined" } },
  { label: "Expired", count: total.expired_documents, more: { status: "expired" } },
];

export function DocumentsCard({ documents }: { documents: NonNullable<Dashboard["documents"]> }) {
  const { many, percent, stay } = useFigures();
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
        <BigFigure value={out} rows={documentsOut(scene)} label={summary}>
          out for signature now
        </BigFigure>
      )}
      {!total && <p className="quiet">No documents were made in these days.</p>}
      {total && (
        <>
          <ul className={classes.lines}>
            {stepsOf(total).map(({ label, count: number, more }) => (
              <MeterLine
                key={label}
                name={label}
                length={number}
                most={total.total_documents}
                tone={label === "Declined" || label === "Expired" ? "quiet" : "main"}
                count={number}
                noun="document"
                rows={recordsOf(scene, "documents", more)}
              />
            ))}
          </ul>
          <dl className={classes.facts}>
            <Fact name="Signed of those sent">{percent(total.completion_rate)}</Fact>
            <Fact name="Mean time to sign">{stay(total.avg_time_to_sign_hours)}</Fact>
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
