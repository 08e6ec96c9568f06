// The columns of the list of contacts.
import { RelativeTime } from "@/ui/fields/FieldValue";
import { personName } from "@/ui/fields/titles";
import { type GridColumn, gridColumn } from "@/ui/grid/types";
import type { ResourceSpec } from "@/ui/catalog/types";

const leftOut = new Set(["id", "first_name", "last_name", "next_activity_id"]);

const widths: Record<string, number> = {
  company: 180,
  status: 120,
  lead_score: 110,
  phone: 150,
  mobile: 150,
};

export function contactColumns(spec: ResourceSpec): GridColumn[] {
  const others = spec.columns
    .filter((column) => !leftOut.has(column.name))
    .map((column) => {
      const width = widths[column.name];
      const own = gridColumn(column, width ? { width } : {});
      return column.name === "next_activity_at" ? nextStep(own) : own;
    });
  return [nameColumn, ...others];
}

const nameColumn: GridColumn = {
  id: "contact_name",
  label: "Name",
  width: 220,
  sort: ["last_name", "first_name"],
  members: ["first_name", "last_name", "email", "company"],
  render: personName,
};

function nextStep(column: GridColumn): GridColumn {
  return {
    ...column,
    render: (row) => {
      const due = row["next_activity_at"];
      return typeof due === "string" ? (
        <RelativeTime value={due} />
      ) : (
        <span className="quiet">No next step</span>
      );
    },
  };
}
