// The columns of the list of deals.
import type { ColumnSpec, ResourceSpec, Row } from "@/ui/catalog/types";
import { RelativeTime } from "@/ui/fields/FieldValue";
import { type GridColumn, gridColumn } from "@/ui/grid/types";
import type { StandardView } from "@/ui/views/SavedViews";

const leftOut = new Set(["id", "next_activity_id", "board_rank", "probability_is_custom"]);

const widths: Record<string, number> = { title: 260, probability: 100, status: 110, currency: 90 };

export const standardColumns = [
  "title",
  "stage_id",
  "status",
  "value",
  "owner_id",
  "contact_id",
  "expected_close_date",
  "next_activity_at",
  "tags",
];

export const standardViews: StandardView[] = [
  { name: "Open deals", search: { status: "open", sort: "expected_close_date" } },
  {
    name: "My open deals",
    search: { status: "open", owner_id: "me", sort: "expected_close_date" },
  },
  {
    name: "Without a next step",
    search: { status: "open", "next_activity_id[is_null]": "true", sort: "-value" },
  },
  {
    name: "Past their close date",
    search: { status: "open", "expected_close_date[lt]": "today", sort: "expected_close_date" },
  },
  { name: "Won this month", search: { status: "won", "actual_close_date[gte]": "month" } },
  { name: "All deals", search: {} },
];

export const firstFilters = [
  "owner_id",
  "value",
  "expected_close_date",
  "tags",
  "status",
  "stage_id",
];

/** What the board can be narrowed by; stage and status are what it shows. */
export const boardFilters = ["owner_id", "value", "expected_close_date", "tags", "contact_id"];

function nextStep(row: Row) {
  const due = row["next_activity_at"];
  if (typeof due === "string") return <RelativeTime value={due} />;
  return row["status"] === "open" ? <span className="bad">No next step</span> : null;
}

function own(column: ColumnSpec): Partial<GridColumn> {
  const width = widths[column.name];
  if (column.name === "next_activity_at") {
    return { label: "Next step", members: ["next_activity_at", "status"], render: nextStep };
  }
  // Amounts are shown with their currency.
  if (column.name === "value") return { members: ["value", "currency"] };
  return width ? { width } : {};
}

export function dealColumns(spec: ResourceSpec): GridColumn[] {
  const shown = spec.columns.filter((column) => !leftOut.has(column.name));
  const title = shown.filter((column) => column.name === "title");
  const others = shown.filter((column) => column.name !== "title");
  return [...title, ...others].map((column) => gridColumn(column, own(column)));
}
