// Labels and values of a record, edited in place as far as the person may.
import { type ColumnSpec, columnNamed, type ResourceSpec, type Row } from "../catalog/types";
import styles from "../fields/Fields.module.css";
import type { Change } from "../records";
import { InlineField } from "./InlineField";

interface Props {
  spec: ResourceSpec;
  row: Row;
  /** The columns in order; what the person may not see is left out. */
  names: readonly string[];
  canEdit: boolean;
  onSave: (change: Change) => Promise<void>;
}

export function FieldList({ spec, row, names, canEdit, onSave }: Props) {
  const columns = names.flatMap((name) => columnNamed(spec, name) ?? []);
  return (
    <dl className={styles.fields}>
      {columns.map((column) => (
        <Field key={column.name} {...{ column, row, canEdit, onSave }} />
      ))}
    </dl>
  );
}

interface FieldProps {
  column: ColumnSpec;
  row: Row;
  canEdit: boolean;
  onSave: (change: Change) => Promise<void>;
}

function Field({ column, row, canEdit, onSave }: FieldProps) {
  return (
    <>
      <dt title={column.help}>{column.label}</dt>
      <dd>
        <InlineField
          column={column}
          row={row}
          isReadOnly={!canEdit || !column.inUpdate}
          onSave={onSave}
        />
      </dd>
    </>
  );
}
