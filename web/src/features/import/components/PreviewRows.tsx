import { useSession } from "@/app/session";
import { usePersonName } from "@/ui/fields/people";

import { fieldLabel, inTheWizard, isMoment, shownChanges, valueInWords } from "../logic";
import type { FieldChange, PreviewRow, Verdict } from "../types";
import classes from "./Import.module.css";

interface Props {
  rows: PreviewRow[];
  /** How many there are beside those that are shown. */
  total: number;
  verdict: Verdict;
}

const headings: Record<Verdict, string> = {
  new: "These would be added",
  update: "These would change",
  duplicate: "These are here already and stay as they are",
  error: "These have errors",
};

export function PreviewRows({ rows, total, verdict }: Props) {
  const { format } = useSession();
  if (rows.length === 0) return null;
  return (
    <section aria-label={headings[verdict]}>
      <h2 className={classes.heading}>
        {headings[verdict]}
        {total > rows.length && (
          <span className="quiet"> · the first {format.number(rows.length)} are shown</span>
        )}
      </h2>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.line} className={classes.row} data-verdict={row.verdict}>
            <span className={classes.line}>line {format.number(row.line)}</span>
            <RowBody row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RowBody({ row }: { row: PreviewRow }) {
  if (row.verdict === "error") {
    return (
      <ul className={classes.reasons}>
        {row.errors.map((error) => (
          <li key={`${error.column} ${error.reason}`}>
            {error.column && <strong>{error.column}: </strong>}
            {inTheWizard(error.reason)}
          </li>
        ))}
      </ul>
    );
  }
  if (row.verdict === "duplicate") return <span>{row.note || "recognised"}</span>;
  const changes = shownChanges(row);
  if (changes.length === 0) return <span className="quiet">nothing changes</span>;
  return (
    <dl className={classes.diff} data-verdict={row.verdict}>
      {changes.map((change) => (
        <Change key={change.field} change={change} isNew={row.verdict === "new"} />
      ))}
    </dl>
  );
}

const people = new Set(["owner_id", "manager_id", "user_id"]);

function Change({ change, isNew }: { change: FieldChange; isNew: boolean }) {
  const personName = usePersonName();
  const { format } = useSession();
  const words = (value: unknown) => {
    if (isMoment(value)) return format.dateTime(value);
    const text = valueInWords(value);
    return text !== null && people.has(change.field) ? (personName(text) ?? text) : text;
  };
  const before = words(change.before);
  const after = words(change.after);
  return (
    <div className={classes.change}>
      <dt>{fieldLabel(change.field).replace(", by identifier", "")}</dt>
      <dd>
        {!isNew && (
          <>
            <del className={classes.before}>{before ?? "empty"}</del>{" "}
            <span aria-hidden>→</span>{" "}
          </>
        )}
        {isNew ? after : <ins className={classes.after}>{after ?? "empty"}</ins>}
      </dd>
    </div>
  );
}
