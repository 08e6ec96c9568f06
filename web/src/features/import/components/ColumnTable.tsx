import { NativeSelect } from "@mantine/core";

import { fieldName } from "@/lib/fieldName";
import { IconAlertTriangle, IconCheck } from "@/ui/icons";

import { fieldLabel, fieldOf, reasonInWords, withField } from "../logic";
import type { Choices, ColumnGuess, ImportField, Preview } from "../types";
import classes from "./Import.module.css";

interface Props {
  preview: Preview;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

export function ColumnTable({ preview, choices, onChange }: Props) {
  const taken = preview.columns.flatMap((column) => fieldOf(column, choices) ?? []);
  return (
    <div className={classes.scroll}>
      <table className={classes.columns} role="table" aria-label="Columns of the file">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Column of the file
            </th>
            <th role="columnheader" scope="col">
              For example
            </th>
            <th role="columnheader" scope="col">
              Goes to
            </th>
            <th role="columnheader" scope="col">
              Because
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {preview.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              field={fieldOf(column, choices)}
              fields={preview.fields}
              isChosen={choices.map[column.column] !== undefined}
              isTwice={isTwice(column, choices, taken)}
              onField={(field) => onChange(withField(choices, column, field))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two columns for one field; a profile may mean that, a person hardly. */
function isTwice(column: ColumnGuess, choices: Choices, taken: readonly string[]): boolean {
  const field = fieldOf(column, choices);
  const isFromProfile = choices.profile !== "" && choices.map[column.column] === undefined;
  return !isFromProfile && taken.filter((one) => one === field).length > 1;
}

interface RowProps {
  column: ColumnGuess;
  field: string | null;
  fields: readonly ImportField[];
  isChosen: boolean;
  isTwice: boolean;
  onField: (field: string | null) => void;
}

function ColumnRow({ column, field, fields, isChosen, isTwice, onField }: RowProps) {
  return (
    <tr role="row" data-left-out={field === null}>
      <td role="cell" className={classes.columnName}>
        {column.column}
      </td>
      <td role="cell" className={classes.samples}>
        {column.samples.length === 0 ? (
          <span className={classes.noSample}>empty</span>
        ) : (
          column.samples.map((sample) => <span key={sample}>{sample}</span>)
        )}
      </td>
      <td role="cell">
        <NativeSelect
          size="xs"
          aria-label={`${column.column} goes to`}
          data={optionsFor(column, fields, field)}
          value={field ?? ""}
          onChange={(event) => onField(event.currentTarget.value || null)}
        />
      </td>
      <td role="cell" className={classes.because}>
        {isTwice ? (
          <span className="warning">
            <IconAlertTriangle size={14} aria-hidden /> another column goes there too
          </span>
        ) : (
          <Reason column={column} isChosen={isChosen} isLeftOut={field === null} />
        )}
      </td>
    </tr>
  );
}

interface ReasonProps {
  column: ColumnGuess;
  isChosen: boolean;
  isLeftOut: boolean;
}

function Reason({ column, isChosen, isLeftOut }: ReasonProps) {
  if (isChosen) return <span>you chose it</span>;
  return (
    <span className={column.confidence === "certain" ? undefined : "quiet"}>
      {column.confidence === "certain" && !isLeftOut && (
        <IconCheck size={14} className="good" aria-label="certain" />
      )}{" "}
      {reasonInWords(column)}
    </span>
  );
}

interface OptionGroup {
  group: string;
  items: { value: string; label: string }[];
}

function labelOf(field: ImportField): string {
  const label = field.name.startsWith("custom_fields.") ? field.label : fieldLabel(field.name);
  return field.required ? `${label} (required)` : label;
}

/** Left out; what it might be; all fields; a field of one's own. */
function optionsFor(
  column: ColumnGuess,
  fields: readonly ImportField[],
  field: string | null,
): ({ value: string; label: string } | OptionGroup)[] {
  const known = new Map(fields.map((one) => [one.name, labelOf(one)]));
  const option = (name: string) => ({ value: name, label: known.get(name) ?? fieldLabel(name) });
  const near = [...new Set([column.field, ...column.alternatives])].filter((one) => one !== null);
  const rest = fields
    .filter((one) => !near.includes(one.name))
    .map((one) => option(one.name))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const custom = `custom_fields.${fieldName(column.column)}`;
  const isCustomOpen = !known.has(custom) && !near.includes(custom);
  const isElsewhere = field !== null && !known.has(field) && !near.includes(field);
  return [
    { value: "", label: "Leave it out" },
    ...(near.length > 0 ? [{ group: "Perhaps", items: near.map(option) }] : []),
    { group: "Fields", items: rest },
    ...(isCustomOpen
      ? [{ group: "More", items: [{ value: custom, label: `A new field “${column.column}”` }] }]
      : []),
    ...(isElsewhere && field !== custom ? [option(field)] : []),
  ];
}
