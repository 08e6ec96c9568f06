import { Checkbox } from "@mantine/core";
import clsx from "clsx";

import { IconArrowDown, IconArrowUp } from "@/ui/icons";

import { pressed, sortKeys } from "../filters/sorting";
import styles from "./DataGrid.module.css";
import type { GridColumn } from "./types";
import type { GridTable } from "./useGridColumns";

type Header = ReturnType<GridTable["getFlatHeaders"]>[number];

interface HeadProps {
  table: GridTable;
  columns: readonly GridColumn[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  choice: { all: boolean; some: boolean; onAll: () => void } | undefined;
}

export function GridHead({ table, columns, sort, onSort, choice }: HeadProps) {
  const headers = new Map(table.getFlatHeaders().map((header) => [header.column.id, header]));
  const shift = choice ? 2 : 1;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {choice && (
          <div role="columnheader" aria-colindex={1} className={clsx(styles.cell, styles.check)}>
            <Checkbox
              size="xs"
              aria-label="Choose everything that the filter finds"
              checked={choice.all}
              indeterminate={choice.some && !choice.all}
              onChange={choice.onAll}
            />
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell
            key={column.id}
            column={column}
            index={index + shift}
            header={headers.get(column.id)}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  column: GridColumn;
  index: number;
  header: Header | undefined;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

function HeadCell({ column, index, header, sort, onSort }: CellProps) {
  const key = column.sort?.[0];
  const own = key === undefined ? undefined : sortKeys(sort).find((one) => one.column === key);
  const direction = own && (own.descending ? "descending" : "ascending");
  const className = clsx(styles.cell, styles.headCell, {
    [styles.end ?? ""]: column.align === "end",
    [styles.first ?? ""]: index <= 2 && isFirst(column, header),
  });
  return (
    <div role="columnheader" aria-colindex={index} aria-sort={direction} className={className}>
      {column.sort ? (
        <button
          type="button"
          className={styles.sort}
          data-sorted={own !== undefined}
          onClick={(event) => onSort(sorted(sort, column.sort ?? [], event.shiftKey))}
        >
          <span className={styles.clip}>{column.label}</span>
          {direction === "ascending" && <IconArrowUp size={14} aria-hidden />}
          {direction === "descending" && <IconArrowDown size={14} aria-hidden />}
        </button>
      ) : (
        <span className={styles.clip}>{column.label}</span>
      )}
      {header && (
        <div
          aria-hidden
          className={styles.handle}
          data-resizing={header.column.getIsResizing()}
          onMouseDown={header.getResizeHandler()}
          onTouchStart={header.getResizeHandler()}
          onDoubleClick={() => header.column.resetSize()}
        />
      )}
    </div>
  );
}

function isFirst(column: GridColumn, header: Header | undefined): boolean {
  return header?.column.getIndex() === 0 && column.id === header.column.id;
}

/** A column may stand for several of the server's: they are turned round together. */
function sorted(sort: string | undefined, columns: readonly string[], adds: boolean) {
  const [first = "", ...others] = columns;
  const next = pressed(sort, first, adds ? "adds" : "only");
  const key = sortKeys(next).find((one) => one.column === first);
  if (!key || others.length === 0 || adds) {
    return next;
  }
  const sign = key.descending ? "-" : "";
  return [next, ...others.map((column) => sign + column)].join(",");
}
