// A plain table for lists that are short, or read from the top. On a phone each row is a card.
import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./parts.module.css";

export interface AdminColumn<T> {
  id: string;
  label: string;
  render: (row: T) => ReactNode;
  align?: "end";
  /** Never broken over lines: times, figures. */
  isFixed?: boolean;
  /** Broken over as many lines as it needs: what would not be understood when cut off. */
  isLong?: boolean;
}

interface Props<T> {
  label: string;
  rows: readonly T[];
  columns: readonly AdminColumn<T>[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Buttons at the end of a row. */
  actions?: (row: T) => ReactNode;
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest("a, button, input, select, label") !== null;

// Roles are said, because a row that is shown as a card is no row by itself any more.
export function AdminTable<T>({ label, rows, columns, rowKey, onOpen, actions }: Props<T>) {
  return (
    <div className={classes.scroll}>
      <table
        role="table"
        aria-label={label}
        className={`${classes.table} ${onOpen ? classes.clickable : ""}`}
      >
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
            {actions && (
              <th role="columnheader" scope="col">
                <VisuallyHidden>Acts</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              onClick={(event) => {
                if (onOpen && !isControl(event.target)) onOpen(row);
              }}
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
              {actions && (
                <td role="cell">
                  <div className={classes.rowActions}>{actions(row)}</div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<T>({ column, row }: { column: AdminColumn<T>; row: T }) {
  const content = column.render(row);
  const isEmpty = content === null || content === undefined || content === "";
  return (
    <td
      role="cell"
      data-label={column.label}
      data-align={column.align}
      data-fixed={column.isFixed}
      data-long={column.isLong}
      data-empty={isEmpty}
    >
      {isEmpty ? <span className="quiet">–</span> : content}
    </td>
  );
}

/** The name of a row, by which it is opened, with a second line below. */
export function RowName({
  name,
  second,
  onOpen,
}: {
  name: string;
  second?: ReactNode;
  onOpen?: () => void;
}) {
  return (
    <span>
      {onOpen ? (
        <button type="button" className={classes.open} onClick={onOpen}>
          {name}
        </button>
      ) : (
        <strong style={{ fontWeight: 500 }}>{name}</strong>
      )}
      {second && <span className={classes.second}>{second}</span>}
    </span>
  );
}
