// The head of a page of the administration: what it is, why, and what can be made.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { IconChevronLeft } from "@/ui/icons";

import classes from "./parts.module.css";

interface Props {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** The list that a record's page belongs to. */
  back?: { section: string; label: string };
}

export function SectionHead({ title, children, actions, back }: Props) {
  return (
    <header className={classes.head}>
      <div className={classes.headText}>
        {back && (
          <Link to="/admin/$section" params={{ section: back.section }} className={classes.back}>
            <IconChevronLeft size={14} aria-hidden /> {back.label}
          </Link>
        )}
        <h1 className={classes.title}>{title}</h1>
        {children && <p className={classes.lead}>{children}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
