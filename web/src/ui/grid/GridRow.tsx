import clsx from "clsx";
import { memo, type ReactNode } from "react";

import type { Row } from "../catalog/types";
import { valueOf } from "../catalog/types";
import { FieldValue } from "../fields/FieldValue";
import { titleOf } from "../fields/titles";
import { Check } from "./Check";
import styles from "./DataGrid.module.css";
import type { GridColumn } from "./types";

export interface RowProps {
  gridId: string;
  resource: string;
  index: number;
  top: number;
  row: Row | undefined;
  columns: readonly GridColumn[];
  /** The column of the cursor, when it stands in this row. */
  cursor: number | undefined;
  chosen: boolean | undefined;
  isOpen: boolean;
  /** The editor in the cell of the cursor. */
  editor?: ReactNode;
}

export const rowId = (gridId: string, index: number) => `${gridId}-r${index}`;
export const cellId = (gridId: string, index: number, column: number) =>
  `${gridId}-r${index}c${column}`;

/** Handles no events itself: the grid listens for all of its rows (data-row, data-column). */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { gridId, index, top, row, columns, chosen, isOpen } = props;
  const hasCheck = chosen !== undefined;
  return (
    <div
      role="row"
      id={rowId(gridId, index)}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-row={index}
      data-open={isOpen}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {hasCheck && (
        <div role="gridcell" aria-colindex={1} className={clsx(styles.cell, styles.check)}>
          {row && (
            <Check
              label={`Choose ${titleOf(props.resource, row)}`}
              state={chosen ? "all" : "none"}
            />
          )}
        </div>
      )}
      {columns.map((column, position) => (
        <GridCell
          key={column.id}
          {...props}
          column={column}
          position={position}
          shift={hasCheck ? 2 : 1}
        />
      ))}
    </div>
  );
});

function GridCell(props: RowProps & { column: GridColumn; position: number; shift: number }) {
  const { gridId, index, row, column, position, cursor, editor } = props;
  const isActive = cursor === position;
  const isEditing = isActive && editor !== undefined;
  return (
    <div
      role="gridcell"
      id={cellId(gridId, index, position)}
      aria-colindex={position + props.shift}
      data-column={position}
      className={clsx(styles.cell, {
        [styles.end ?? ""]: column.align === "end" && !isEditing,
        [styles.first ?? ""]: position === 0,
        [styles.active ?? ""]: isActive,
        [styles.editing ?? ""]: isEditing,
      })}
    >
      {isEditing ? editor : <CellContent row={row} column={column} />}
    </div>
  );
}

function CellContent({ row, column }: { row: Row | undefined; column: GridColumn }) {
  if (!row) {
    return <div className={styles.bone} />;
  }
  if (column.render) {
    return <span className={styles.clip}>{column.render(row)}</span>;
  }
  return column.spec ? (
    <span className={styles.clip}>
      <FieldValue column={column.spec} row={row} value={valueOf(row, column.spec.name)} dense />
    </span>
  ) : null;
}
