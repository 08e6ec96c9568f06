// A value that is edited where it stands: Enter or a click, the new value, Enter. Escape leaves it.
import { useEffect, useRef, useState } from "react";

import { messageOf } from "@/api/problem";

import { type ColumnSpec, type Row, valueOf } from "../catalog/types";
import styles from "../fields/Fields.module.css";
import { FieldValue } from "../fields/FieldValue";
import { InlineEditor } from "../fields/LaterEditor";
import type { Change } from "../records";

interface Props {
  column: ColumnSpec;
  row: Row;
  isReadOnly?: boolean;
  /** Throws when the server refuses; the value is what it was then. */
  onSave: (change: Change) => Promise<void>;
}

export function InlineField({ column, row, isReadOnly = false, onSave }: Props) {
  const [state, setState] = useState<"shown" | "edited">("shown");
  const [problem, setProblem] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // Unless somebody has gone on to another field, and saved by leaving this one.
    if (state === "shown" && wasEdited.current && document.activeElement === document.body) {
      button.current?.focus();
    }
    wasEdited.current = state === "edited";
  }, [state]);

  const value = <FieldValue column={column} value={valueOf(row, column.name)} row={row} />;
  if (isReadOnly) {
    return <div className={styles.value}>{value}</div>;
  }
  const end = () => setState("shown");
  const commit = (change: Change) => {
    end();
    setProblem(undefined);
    onSave(change).catch((error: unknown) => {
      setProblem(`${column.label} is as it was. ${messageOf(error)}`);
    });
  };
  return (
    <>
      {state === "edited" ? (
        <InlineEditor column={column} row={row} onCommit={commit} onCancel={end} />
      ) : (
        <EditableValue ref={button} label={column.label} onEdit={() => setState("edited")}>
          {value}
        </EditableValue>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}

interface ValueProps {
  label: string;
  onEdit: () => void;
  children: React.ReactNode;
  ref: React.Ref<HTMLButtonElement>;
}

/** Links within the value stay links: the button lies beneath them. */
function EditableValue({ label, onEdit, children, ref }: ValueProps) {
  return (
    <div className={styles.editable} onClick={onEdit}>
      <button
        ref={ref}
        type="button"
        className={styles.edit}
        aria-label={`Edit ${label.toLowerCase()}`}
      />
      <span className={styles.value}>{children}</span>
    </div>
  );
}
