import { describe, expect, it } from "vitest";

import {
  actInWords,
  fieldLabel,
  fieldOf,
  fileInWords,
  importParameters,
  inTheWizard,
  kindInName,
  obstacle,
  previewParameters,
  reasonInWords,
  refusalOf,
  shownChanges,
  valueInWords,
  withField,
} from "./logic";
import { type ColumnGuess, type Preview, type Report, standardChoices } from "./types";

function guess(column: string, field: string | null, confidence: string): ColumnGuess {
  return {
    column,
    field,
    confidence: confidence as ColumnGuess["confidence"],
    reason: "",
    alternatives: [],
    samples: [],
  };
}

const email = guess("email", "email", "certain");
const zip = guess("Zip", "postal_code", "likely");
const shoe = guess("Shoe size", null, "none");
const profiled = guess("ISDELETED", null, "certain");
const ownField = guess("REGION__C", "custom_fields.region", "likely");
const columns = [email, zip, shoe, profiled, ownField];

const report: Report = {
  file: "leads.csv",
  kind: "contacts",
  rows: 10,
  new: 6,
  updated: 1,
  duplicates: 2,
  errors: 1,
  errors_complete: true,
  written: false,
  warnings: [],
  ignored_columns: [],
};

const preview: Preview = {
  encoding: "utf-8",
  delimiter: ";",
  columns,
  fields: [],
  problem: null,
  report,
  rows: [],
};

describe("which column is which field", () => {
  it("is the guess until something else is chosen", () => {
    expect(fieldOf(zip, standardChoices)).toBe("postal_code");
    const chosen = withField(standardChoices, zip, null);
    expect(fieldOf(zip, chosen)).toBeNull();
    expect(chosen.map).toEqual({ Zip: null });
  });

  it("is the guess again when that is chosen", () => {
    const chosen = withField(standardChoices, zip, "city");
    expect(withField(chosen, zip, "postal_code").map).toEqual({});
  });

  it("is told to a preview only where it was chosen", () => {
    const choices = withField({ ...standardChoices, profile: "hubspot" }, shoe, "notes");
    expect([...previewParameters(choices, "leads.csv", 20)]).toEqual([
      ["profile", "hubspot"],
      ["on_duplicate", "skip"],
      ["map", "Shoe size=notes"],
      ["file_name", "leads.csv"],
      ["rows", "20"],
    ]);
  });

  it("is told to an import where it would not come to it by itself", () => {
    const all = importParameters(standardChoices, columns, "leads.csv").getAll("map");
    expect(all).toEqual(["Zip=postal_code", "Shoe size=-"]);
    const choices = withField(standardChoices, email, "custom_fields.second_email");
    expect(importParameters(choices, columns, "x").getAll("map")).toEqual([
      "email=custom_fields.second_email",
      "Zip=postal_code",
      "Shoe size=-",
    ]);
  });
});

it("sends one value for every row, and nothing for a field that is not chosen yet", () => {
  const set = [
    { field: "owner", value: "anna@example.com" },
    { field: "", value: "x" },
    { field: "status", value: "a=b" },
  ];
  const sent = importParameters({ ...standardChoices, set }, [], "x").getAll("set");
  expect(sent).toEqual(["owner=anna@example.com", "status=a=b"]);
});

describe("whether an import can begin", () => {
  it("says what keeps the file out", () => {
    expect(obstacle({ ...preview, problem: "stage is missing" }, standardChoices)).toBe(
      "stage is missing",
    );
    expect(obstacle(preview, standardChoices)).toMatch(/errors/);
    expect(obstacle(preview, { ...standardChoices, keepGood: true })).toBeNull();
  });

  it("needs something that changes", () => {
    const same = { ...report, new: 0, updated: 0, errors: 0, duplicates: 10 };
    expect(obstacle({ ...preview, report: same }, standardChoices)).toBe("Nothing would change.");
    const empty = { ...same, rows: 0 };
    expect(obstacle({ ...preview, report: empty }, standardChoices)).toMatch(/no rows/);
  });
});

it("says what the button does", () => {
  expect(actInWords(report, "contacts")).toBe("Import 6 new contacts and 1 update");
  expect(actInWords({ ...report, new: 1, updated: 0 }, "activities")).toBe("Import 1 new activity");
  expect(actInWords({ ...report, new: 0, updated: 1200 }, "deals")).toBe("Import 1,200 updates");
});

it("says what kind of file it is", () => {
  expect(fileInWords(preview)).toBe("10 rows, UTF-8, semicolons between the cells");
  expect(fileInWords({ ...preview, report: null, delimiter: "~" })).toBe(
    "UTF-8, “~” between the cells",
  );
});

it("shows values as people write them", () => {
  expect(valueInWords(["a", "b"])).toBe("a, b");
  expect(valueInWords([])).toBeNull();
  expect(valueInWords(false)).toBe("no");
  expect(valueInWords(12.5)).toBe("12.5");
});

it("refuses files that cannot be CSV", () => {
  expect(refusalOf({ name: "leads.xlsx", size: 10 })).toMatch(/Save it as CSV/);
  expect(refusalOf({ name: "leads.csv", size: 0 })).toMatch(/empty/);
  expect(refusalOf({ name: "leads.txt", size: 10 })).toBeNull();
});

it("guesses the kind from the file's name", () => {
  const kinds = ["contacts", "deals", "calls"];
  expect(kindInName("opportunityData.csv", kinds)).toBe("deals");
  expect(kindInName("engagement_call_data.csv", kinds)).toBe("calls");
  expect(kindInName("accountData.csv", kinds)).toBe("contacts");
  expect(kindInName("owner_data.csv", kinds)).toBeNull();
  expect(kindInName("export.csv", kinds)).toBeNull();
});

it("tells a field from the one that names the same by its identifier", () => {
  expect(["owner", "owner_id", "external_id", "custom_fields.region_no"].map(fieldLabel)).toEqual([
    "Owner",
    "Owner, by identifier",
    "Identifier in the other system",
    "Region no",
  ]);
});

it("says why a column goes where it does", () => {
  const known = { ...email, reason: "salesforce has this column" };
  expect(reasonInWords(known)).toBe("Salesforce has this column");
  expect(reasonInWords({ ...known, field: null })).toBe("not needed here");
  expect(reasonInWords({ ...shoe, reason: "no field has this name" })).toBe(
    "no field has this name",
  );
});

it("shows custom fields one by one, and of a new record nothing that is off", () => {
  const row = (verdict: "new" | "update") => ({
    line: 2,
    verdict,
    record_id: null,
    note: "",
    errors: [],
    changes: [
      { field: "is_deleted", before: null, after: false },
      { field: "custom_fields", before: { a: 1, b: 2 }, after: { a: 1, b: 3, c: 4 } },
    ],
  });
  const custom = [
    { field: "custom_fields.b", before: 2, after: 3 },
    { field: "custom_fields.c", before: null, after: 4 },
  ];
  expect(shownChanges(row("new"))).toEqual(custom);
  expect(shownChanges(row("update"))).toEqual([
    { field: "is_deleted", before: null, after: false },
    ...custom,
  ]);
});

it("speaks of fields of the page where the command line has flags", () => {
  expect(inTheWizard("read as windows-1252; --encoding names another")).toBe(
    "read as windows-1252; “Encoding” names another",
  );
  expect(inTheWizard("say --decimal-mark . or --x")).toBe("say “Decimals are written” . or --x");
});
