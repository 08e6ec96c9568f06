// Columns over time: what is there, what is expected on top of it, and a mark to compare with.
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { useLayoutEffect, useRef } from "react";

import classes from "./Charts.module.css";
import type { Rows } from "./types";

export interface ColumnOf {
  key: string;
  /** Under the column. */
  name: string;
  /** Below the name, where a new year begins. */
  year: string | undefined;
  /** Everything that the column shows, in words. */
  label: string;
  value: number;
  expected: number;
  mark: number;
  rows: Rows | undefined;
}

interface Props {
  label: string;
  columns: ColumnOf[];
  /** The height of the plot in words. */
  mostLabel: (most: number) => string;
}

export function Columns({ label, columns, mostLabel }: Props) {
  const most = Math.max(0, ...columns.map((one) => Math.max(one.value + one.expected, one.mark)));
  // Where they do not fit, what is newest is seen first.
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    region.current?.scrollTo({ left: region.current.scrollWidth });
  }, [columns.length]);
  const height = (value: number) => `${most > 0 ? (100 * value) / most : 0}%`;
  return (
    <div
      ref={region}
      className={clsx(classes.scroll, classes.plots)}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <div className={classes.most} aria-hidden>
        {most > 0 && mostLabel(most)}
      </div>
      <ol className={classes.columns}>
        {columns.map((one) => (
          <li key={one.key} data-month={one.key}>
            <Target column={one}>
              <span className={classes.plot}>
                <span
                  className={classes.expected}
                  style={{ bottom: height(one.value), height: height(one.expected) }}
                />
                <span className={classes.value} style={{ height: height(one.value) }} />
                {one.mark > 0 && (
                  <span className={classes.mark} style={{ bottom: height(one.mark) }} />
                )}
              </span>
              <span className={classes.tick}>
                {one.name}
                {one.year && <span className={classes.year}>{one.year}</span>}
              </span>
            </Target>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Target({ column, children }: { column: ColumnOf; children: React.ReactNode }) {
  const { rows, label } = column;
  if (!rows) {
    return (
      <span className={classes.column} role="img" aria-label={label} title={label}>
        <span className={classes.drawn}>{children}</span>
      </span>
    );
  }
  return (
    <Link
      to={rows.to as never}
      search={rows.search as never}
      className={classes.column}
      title={label}
    >
      <span className={classes.unseen}>{label}</span>
      <span className={classes.drawn} aria-hidden>
        {children}
      </span>
    </Link>
  );
}
