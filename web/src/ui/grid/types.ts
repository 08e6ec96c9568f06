import type { ReactNode } from "react";

import type { ColumnSpec, Row } from "../catalog/types";
import { humanise } from "../catalog/words";

export interface GridColumn {
  id: string;
  label: string;
  width: number;
  align?: "end";
  /** The server's columns that order by this one; without it the head is no button. */
  sort?: readonly string[];
  /** The members of a record that the cell reads. */
  members: readonly string[];
  include?: string;
  /** What the cell holds; edited in place where it can be written. */
  spec?: ColumnSpec;
  render?: (row: Row) => ReactNode;
}

const widths: Partial<Record<ColumnSpec["kind"], number>> = {
  boolean: 90,
  integer: 100,
  decimal: 110,
  money: 130,
  day: 120,
  moment: 150,
  email: 220,
  url: 200,
  longtext: 260,
  tags: 180,
};

const numbers = new Set<ColumnSpec["kind"]>(["integer", "decimal", "money"]);

/** The grid's column of a column of the catalog. */
export function gridColumn(spec: ColumnSpec, change: Partial<GridColumn> = {}): GridColumn {
  const column: GridColumn = {
    id: spec.name,
    label: spec.label || humanise(spec.name),
    width: widths[spec.kind] ?? 150,
    members: [spec.name.split(".")[0] ?? spec.name],
    spec,
  };
  if (numbers.has(spec.kind)) column.align = "end";
  if (spec.sortable) column.sort = [spec.name];
  if (spec.include) column.include = spec.include;
  return { ...column, ...change };
}
