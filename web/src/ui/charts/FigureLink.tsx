// A figure that opens the records behind it; plain text for who may not read them.
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import type { ReactNode } from "react";

import classes from "./Charts.module.css";
import type { Rows } from "./types";

interface Props {
  rows: Rows | undefined;
  children: ReactNode;
  /** What is read out, where the figure alone does not say of what it is. */
  label?: string;
  className?: string | undefined;
}

export function FigureLink({ rows, children, label, className }: Props) {
  if (!rows) return <span className={className}>{children}</span>;
  return (
    <Link
      to={rows.to as never}
      search={rows.search as never}
      className={clsx(classes.figure, className)}
    >
      {label === undefined ? (
        children
      ) : (
        <>
          <span className={classes.unseen}>{label}</span>
          <span aria-hidden>{children}</span>
        </>
      )}
    </Link>
  );
}
