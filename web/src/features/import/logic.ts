// The wizard's choices as the server takes them, and its findings in words. Pure.
import { counted, humanise } from "@/ui/catalog/words";

import type {
  Choices,
  ColumnGuess,
  FieldChange,
  Preview,
  PreviewRow,
  Report,
  Verdict,
} from "./types";

const customPrefix = "custom_fields.";

const fieldLabels: Record<string, string> = {
  id: "Identifier",
  external_id: "Identifier in the other system",
};

/** Of a field and of the one that names the same by its identifier: owner, owner_id. */
export function fieldLabel(name: string): string {
  if (name.startsWith(customPrefix)) return humanise(name.slice(customPrefix.length));
  const label = fieldLabels[name] ?? humanise(name);
  return name.endsWith("_id") && !fieldLabels[name] ? `${label}, by identifier` : label;
}

const profileLabels: Record<string, string> = {
  salesforce: "Salesforce",
  hubspot: "HubSpot",
  pipedrive: "Pipedrive",
};

/** Why a column goes where it does. */
export function reasonInWords(column: ColumnGuess): string {
  if (column.field === null && column.confidence === "certain") return "not needed here";
  return column.reason.replace(/\b(salesforce|hubspot|pipedrive)\b/, (name) => {
    return profileLabels[name] ?? name;
  });
}

/** The field that a column goes to: what was chosen, or else the guess. */
export function fieldOf(column: ColumnGuess, choices: Choices): string | null {
  const chosen = choices.map[column.column];
  return chosen === undefined ? column.field : chosen;
}

/** A guess that is chosen again is a guess: the server may find a better one for the others. */
export function withField(choices: Choices, column: ColumnGuess, field: string | null): Choices {
  const { [column.column]: _before, ...map } = choices.map;
  return { ...choices, map: field === column.field ? map : { ...map, [column.column]: field } };
}

function given(choices: Choices): [string, string][] {
  const formats: [string, string][] = [
    ["profile", choices.profile],
    ["key", choices.key],
    ["encoding", choices.encoding],
    ["delimiter", choices.delimiter],
    ["date_format", choices.dateFormat],
    ["decimal_mark", choices.decimalMark],
    ["on_duplicate", choices.onDuplicate],
  ];
  const constants = choices.set
    .filter(({ field }) => field !== "")
    .map(({ field, value }): [string, string] => ["set", `${field}=${value}`]);
  return [...formats.filter(([, value]) => value !== ""), ...constants];
}

const pairOf = (column: string, field: string | null): [string, string] => [
  "map",
  `${column}=${field ?? "-"}`,
];

/** For a preview: the server guesses, so it is told only what was chosen. */
export function previewParameters(
  choices: Choices,
  fileName: string,
  rows: number,
): URLSearchParams {
  const chosen = Object.entries(choices.map).map(([column, field]) => pairOf(column, field));
  return new URLSearchParams([
    ...given(choices),
    ...chosen,
    ["file_name", fileName],
    ["rows", String(rows)],
  ]);
}

/**
 * For an import, which guesses less than a preview and refuses a column that it does not know: what
 * the preview found out is said. What a profile knows is left to the profile, which may make one
 * field of several columns.
 */
export function importParameters(
  choices: Choices,
  columns: readonly ColumnGuess[],
  fileName: string,
): URLSearchParams {
  const pairs = columns.flatMap((column) => {
    const field = fieldOf(column, choices);
    const isChosen = choices.map[column.column] !== undefined;
    const isUnknown = field === null && column.confidence === "none";
    const isGuess = column.confidence === "likely" && !column.field?.startsWith(customPrefix);
    return isChosen || isUnknown || isGuess ? [pairOf(column.column, field)] : [];
  });
  return new URLSearchParams([...given(choices), ...pairs, ["file_name", fileName]]);
}

const flags: Record<string, string> = {
  "--encoding": "“Encoding”",
  "--delimiter": "“Between the cells”",
  "--date-format": "“Dates are written”",
  "--decimal-mark": "“Decimals are written”",
  "--set": "“The same for every row”",
  "--map": "the table of columns",
};

/** The server speaks of the flags of the command line; here they are fields of the page. */
export function inTheWizard(text: string): string {
  return text.replace(/--[a-z]+(-[a-z]+)*/g, (flag) => flags[flag] ?? flag);
}

export const countOf: Record<Verdict, (report: Report) => number> = {
  new: (report) => report.new,
  update: (report) => report.updated,
  duplicate: (report) => report.duplicates,
  error: (report) => report.errors,
};

export const verdictLabels: Record<Verdict, string> = {
  new: "New",
  update: "Update",
  duplicate: "Already here",
  error: "Error",
};

/** What keeps the import from being started; null when nothing does. */
export function obstacle(preview: Preview, choices: Choices): string | null {
  const { report, problem } = preview;
  if (problem !== null || report === null) return problem ?? "The file could not be read.";
  if (report.rows === 0) return "The file has no rows.";
  if (report.errors > 0 && !choices.keepGood) {
    return "Rows with errors keep the whole file out, unless you leave them out.";
  }
  if (report.new + report.updated === 0) return "Nothing would change.";
  return null;
}

/** What the button does: "Import 3 new contacts and 1 update". */
export function actInWords(report: Report, resource: string): string {
  const parts: string[] = [];
  if (report.new > 0) {
    const [count, ...noun] = counted(report.new, resource).split(" ");
    parts.push(`${count} new ${noun.join(" ")}`);
  }
  if (report.updated > 0) {
    parts.push(
      `${report.updated.toLocaleString("en-US")} update${report.updated === 1 ? "" : "s"}`,
    );
  }
  return `Import ${parts.join(" and ")}`;
}

export function rowsOf(rows: readonly PreviewRow[], verdict: Verdict | "all"): PreviewRow[] {
  return rows.filter((row) => verdict === "all" || row.verdict === verdict);
}

/** Custom fields one by one, and without what every new record has. */
export function shownChanges(row: PreviewRow): FieldChange[] {
  const changes = row.changes.flatMap((change) =>
    change.field === "custom_fields" ? membersOf(change) : [change],
  );
  return row.verdict === "new" ? changes.filter(({ after }) => after !== false) : changes;
}

function membersOf({ before, after }: FieldChange): FieldChange[] {
  const old = (before ?? {}) as Record<string, unknown>;
  const now = (after ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => ({
      field: customPrefix + name,
      before: old[name] ?? null,
      after: now[name] ?? null,
    }));
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export function isMoment(value: unknown): value is string {
  return typeof value === "string" && moment.test(value);
}

export function valueInWords(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** utf-8 -> UTF-8, windows-1252 -> Windows-1252 */
function encodingName(encoding: string): string {
  return encoding.startsWith("windows") ? encoding.replace("w", "W") : encoding.toUpperCase();
}

export const delimiterNames: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** "423 rows, Windows-1252, commas" */
export function fileInWords(preview: Preview): string {
  const between = delimiterNames[preview.delimiter] ?? `“${preview.delimiter}”`;
  const rows = preview.report?.rows;
  const count = rows === undefined ? [] : [`${rows.toLocaleString("en-US")} rows`];
  return [...count, encodingName(preview.encoding), `${between} between the cells`].join(", ");
}

/** A file that is no text is refused here, in words that help. */
export function refusalOf(file: { name: string; size: number }): string | null {
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name)) {
    return "This is a spreadsheet. Save it as CSV first, then choose that file.";
  }
  if (/\.(zip|gz|pdf|docx?)$/i.test(file.name)) return "This is no CSV file.";
  if (file.size === 0) return "This file is empty.";
  if (file.size > 256 * 1024 * 1024) return "Files of more than 256 MB are for the command line.";
  return null;
}

/** The kind that a file's name speaks of: "opportunityData.csv" is deals. */
export function kindInName(name: string, kinds: readonly string[]): string | null {
  const words: [RegExp, string][] = [
    [/opportunit|deal/i, "deals"],
    [/call/i, "calls"],
    [/task|activit|meeting/i, "activities"],
    [/contact|lead|account|people|person/i, "contacts"],
    [/email|message/i, "emails"],
    [/document|contract/i, "documents"],
    [/user|owner/i, "users"],
  ];
  const found = words.find(([pattern]) => pattern.test(name))?.[1];
  return found && kinds.includes(found) ? found : null;
}
