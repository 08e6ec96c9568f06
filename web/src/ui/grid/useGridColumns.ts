// The columns of a grid as TanStack Table keeps them: which show, in which order, how wide.
// Rows stay outside of it: the server filters and orders them, and only windows of them are here.
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";

import type { Row } from "../catalog/types";
import { type GridLayout, narrowest, resized, widest } from "./layout";
import type { GridColumn } from "./types";

const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const noRows: Row[] = [];

export function useGridColumns(
  columns: readonly GridColumn[],
  layout: GridLayout,
  onLayout: (layout: GridLayout) => void,
) {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => row.id,
        header: column.label,
        size: column.width,
        minSize: narrowest,
        maxSize: widest,
        meta: column,
      })),
    [columns],
  );
  const visibility = useMemo(() => {
    const shown = new Set(layout.columns);
    return Object.fromEntries(columns.map((column) => [column.id, shown.has(column.id)]));
  }, [columns, layout.columns]);
  return useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: "onChange",
    state: {
      columnOrder: layout.columns,
      columnVisibility: visibility,
      columnSizing: layout.widths,
    },
    onColumnSizingChange: (updater) => {
      const next = typeof updater === "function" ? updater(layout.widths) : updater;
      const changed = Object.entries(next).filter(([id, width]) => layout.widths[id] !== width);
      onLayout(changed.reduce((now, [id, width]) => resized(now, id, width), layout));
    },
  });
}

export type GridTable = ReturnType<typeof useGridColumns>;

const checkWidth = 40;

/** The last column takes what is left of the width. */
export function templateOf(table: GridTable, check: "with-check" | "without-check"): string {
  const sizes = table.getVisibleLeafColumns().map((column) => column.getSize());
  const columns = sizes.map((size, index) =>
    index === sizes.length - 1 ? `minmax(${size}px, 1fr)` : `${size}px`,
  );
  return [...(check === "with-check" ? [`${checkWidth}px`] : []), ...columns].join(" ");
}
