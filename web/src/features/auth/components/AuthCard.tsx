import type { ReactNode } from "react";

import { messageOf, Problem } from "@/api/problem";

import classes from "../auth.module.css";

export function Brand() {
  return (
    <div className={classes.brand}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#2f59bb" />
        <path d="M9 7h6.5a9 9 0 0 1 0 18H9zm4 4v10h2.5a5 5 0 0 0 0-10z" fill="#fff" />
      </svg>
      Dealwright
    </div>
  );
}

interface Props {
  title: string;
  text?: string;
  children: ReactNode;
}

export function AuthCard({ title, text, children }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Brand />
        <h1>{title}</h1>
        {text && <p className="quiet">{text}</p>}
        {children}
      </div>
    </main>
  );
}

/** What was refused and belongs to none of the fields on the page. */
export function Failure({ error, fields }: { error: unknown; fields: readonly string[] }) {
  if (!error) return null;
  const text = error instanceof Problem ? error.otherThan(fields) : messageOf(error);
  if (!text) return null;
  const wait = error instanceof Problem && error.status === 429 ? waitText(error) : "";
  return (
    <p className={classes.failure} role="alert">
      {text.charAt(0).toUpperCase() + text.slice(1)}
      {wait}
    </p>
  );
}

function waitText(problem: Problem): string {
  const seconds = problem.retryAfter;
  if (!seconds) return "";
  return seconds < 90 ? ` Wait ${seconds} seconds.` : ` Wait ${Math.ceil(seconds / 60)} minutes.`;
}
