import clsx from "clsx";

import { IconArrowDown, IconArrowUp } from "@/ui/icons";

import { pressed, sortKeys } from "../filters/sorting";
import { Check } from "./Check";
import styles from "./DataGrid.module.css";
import { type GridLayout, resized, widthOf } from "./layout";
import { ResizeHandle } from "./ResizeHandle";
import type { GridColumn } from "./types";

interface HeadProps {
  columns: readonly GridColumn[];
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  choice: { all: boolean; some: boolean; onAll: () => void } | undefined;
}

export function GridHead({ columns, layout, onLayout, sort, onSort, choice }: HeadProps) {
  const shift = choice ? 2 : 1;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {choice && (
          <div role="columnheader" aria-colindex={1} className={clsx(styles.cell, styles.check)}>
            <Check
              label="Choose everything that the filter finds"
              state={choice.all ? "all" : choice.some ? "some" : "none"}
              onChange={choice.onAll}
            />
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell
            key={column.id}
            column={column}
            index={index + shift}
            isFirst={index === 0}
            width={widthOf(layout, column)}
            onWidth={(width) => onLayout(resized(layout, column.id, width))}
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
  isFirst: boolean;
  width: number;
  onWidth: (width: number) => void;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

function HeadCell({ column, index, isFirst, sort, onSort, width, onWidth }: CellProps) {
  const key = column.sort?.[0];
  const own = key === undefined ? undefined : sortKeys(sort).find((one) => one.column === key);
  const direction = own && (own.descending ? "descending" : "ascending");
  const className = clsx(styles.cell, styles.headCell, {
    [styles.end ?? ""]: column.align === "end",
    [styles.first ?? ""]: isFirst,
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
      <ResizeHandle width={width} onWidth={onWidth} onReset={() => onWidth(column.width)} />
    </div>
  );
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
