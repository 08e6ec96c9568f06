// Figures in rows and columns; each may open the records behind it.
import type { ReactNode } from "react";

import classes from "./Charts.module.css";
import { FigureLink } from "./FigureLink";
import type { Rows } from "./types";

export interface FigureColumn<T> {
  name: string;
  value: (row: T) => ReactNode;
  rows?: (row: T) => Rows | undefined;
}

interface Props<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The first column, which says what the row is about. */
  head: FigureColumn<T>;
  columns: FigureColumn<T>[];
}

export function FigureTable<T>({ label, rows, keyOf, head, columns }: Props<T>) {
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{head.name}</th>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">
                <Figure column={head} row={row} />
              </th>
              {columns.map((column) => (
                <td key={column.name}>
                  <Figure column={column} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure<T>({ column, row }: { column: FigureColumn<T>; row: T }) {
  const rows = column.rows?.(row);
  return rows ? <FigureLink rows={rows}>{column.value(row)}</FigureLink> : <>{column.value(row)}</>;
}
