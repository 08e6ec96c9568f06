// Labels and values of a record, edited in place as far as the person may.
import { type ColumnSpec, columnNamed, type ResourceSpec, type Row } from "../catalog/types";
import { useHelp } from "../catalog/useHelp";
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
  const help = useHelp(spec.name);
  const columns = names.flatMap((name) => columnNamed(spec, name) ?? []);
  return (
    <dl className={styles.fields}>
      {columns.map((column) => (
        <Field
          key={column.name}
          {...{ column, row, canEdit, onSave }}
          help={column.help ?? help[column.name]}
        />
      ))}
    </dl>
  );
}

interface FieldProps {
  column: ColumnSpec;
  help: string | undefined;
  row: Row;
  canEdit: boolean;
  onSave: (change: Change) => Promise<void>;
}

function Field({ column, help, row, canEdit, onSave }: FieldProps) {
  return (
    <>
      <dt title={help}>{column.label}</dt>
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
