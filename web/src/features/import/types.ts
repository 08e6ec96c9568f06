// What the server says of a file before and after it is imported.

export type Verdict = "new" | "update" | "duplicate" | "error";
export const verdicts: readonly Verdict[] = ["new", "update", "duplicate", "error"];

export interface ColumnGuess {
  column: string;
  /** Null: left out. */
  field: string | null;
  confidence: "certain" | "likely" | "none";
  /** A plain sentence. */
  reason: string;
  /** Fields, the nearest first. */
  alternatives: string[];
  samples: string[];
}

export interface ImportField {
  name: string;
  label: string;
  required: boolean;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface PreviewRow {
  line: number;
  verdict: Verdict;
  record_id: string | null;
  note: string;
  changes: FieldChange[];
  errors: { column: string; reason: string }[];
}

export interface Report {
  file: string;
  kind: string;
  rows: number;
  new: number;
  updated: number;
  duplicates: number;
  errors: number;
  /** False: the search for further bad rows was given up. */
  errors_complete: boolean;
  written: boolean;
  warnings: string[];
  ignored_columns: string[];
  /** By which the import can be undone; null when nothing was changed. */
  change_set_id?: string | null;
}

export interface Preview {
  encoding: string;
  delimiter: string;
  columns: ColumnGuess[];
  fields: ImportField[];
  /** Why the file as a whole cannot be imported like this. */
  problem: string | null;
  report: Report | null;
  rows: PreviewRow[];
}

export interface Progress {
  step: string;
  done: number;
  /** 0: nobody knows. */
  total: number;
}

/** The choices of the wizard; empty texts are the server's to find out. */
export interface Choices {
  profile: string;
  key: string;
  onDuplicate: "skip" | "update" | "error";
  keepGood: boolean;
  encoding: string;
  delimiter: string;
  dateFormat: string;
  decimalMark: string;
  /** Of columns whose guess was not taken: the field, or null to leave the column out. */
  map: Record<string, string | null>;
  /** One value for every row. */
  set: { field: string; value: string }[];
}

export const standardChoices: Choices = {
  profile: "",
  key: "",
  onDuplicate: "skip",
  keepGood: false,
  encoding: "",
  delimiter: "",
  dateFormat: "",
  decimalMark: "",
  map: {},
  set: [],
};
