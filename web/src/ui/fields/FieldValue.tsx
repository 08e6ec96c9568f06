// A value as people read it, by the kind of its column.
import { Anchor } from "@mantine/core";

import { Fragment } from "react";

import { useBaseCurrency } from "@/api/baseCurrency";
import { useSession } from "@/app/session";

import { lazyLater } from "@/lib/lazy";

import { type ColumnSpec, isCustom, type Row } from "../catalog/types";
import { humanise } from "../catalog/words";
import { meaningOf, scoreMeaning } from "./colours";
import styles from "./Fields.module.css";
import { RecordLink } from "./RecordLink";

const JsonValue = lazyLater(async () => (await import("./JsonValue")).JsonValue);

interface Props {
  column: ColumnSpec;
  value: unknown;
  /** The record, for the currency of money and for what a reference names. */
  row?: Row;
  /** In a grid: one line, no links that would take a click. */
  dense?: boolean;
}

export function Nothing() {
  return <span className={styles.quiet}>–</span>;
}

export function FieldValue({ column, value, row, dense = false }: Props) {
  if (value === null || value === undefined || value === "") {
    return <Nothing />;
  }
  switch (column.kind) {
    case "enum":
      return <Choice column={column} value={String(value)} />;
    case "boolean":
      return <>{value === true ? "Yes" : "No"}</>;
    case "integer":
    case "decimal":
    case "money":
      return <NumberValue column={column} value={Number(value)} row={row} />;
    case "moment":
    case "day":
      return <Moment value={String(value)} kind={column.kind} dense={dense} />;
    case "tags":
    case "list":
      return <Tags values={Array.isArray(value) ? value.map(String) : []} />;
    case "reference":
      return <Reference column={column} id={String(value)} row={row} dense={dense} />;
    case "json":
      return <JsonValue value={value} dense={dense} />;
    case "email":
    case "phone":
    case "url":
      return dense ? <>{String(value)}</> : <Contactable kind={column.kind} text={String(value)} />;
    case "longtext":
      return dense ? <>{String(value)}</> : <span className={styles.long}>{String(value)}</span>;
    default:
      return marked.has(column.name) ? <Mark value={String(value)} /> : <>{String(value)}</>;
  }
}

const marked = new Set(["status", "outcome"]);

/** How something stands has a mark; what kind of thing it is has a word. */
function Choice({ column, value }: { column: ColumnSpec; value: string }) {
  if (marked.has(column.name)) {
    return <Mark value={value} />;
  }
  return <>{isCustom(column.name) ? value : humanise(value)}</>;
}

/** A value of an enumeration: its word, with a dot in the colour of its meaning. */
export function Mark({ value }: { value: string }) {
  return (
    <span className={`${styles.mark} ${styles[meaningOf(value)] ?? ""}`}>
      <span style={{ color: "var(--dw-text)" }}>{humanise(value)}</span>
    </span>
  );
}

function NumberValue({ column, value, row }: { column: ColumnSpec; value: number; row?: Row }) {
  const { format } = useSession();
  if (column.kind === "money") {
    return <Money value={value} currency={(row?.["currency"] as string | undefined) ?? null} />;
  }
  if (column.name.endsWith("_seconds")) {
    return <>{`${Math.floor(value / 60)}:${String(value % 60).padStart(2, "0")}`}</>;
  }
  if (column.name === "lead_score") {
    return <Score value={value} />;
  }
  if (column.name === "file_size") {
    return <>{format.bytes(value)}</>;
  }
  const decimals = Number.isInteger(value) ? 0 : 2;
  if (column.name === "probability") {
    return <>{format.percent(value / 100, decimals)}</>;
  }
  return <>{format.number(value, decimals)}</>;
}

/** Without a currency of its own an amount is in the base currency. */
export function Money({ value, currency }: { value: number; currency: string | null }) {
  const { format } = useSession();
  const base = useBaseCurrency();
  return <>{format.money(value, currency ?? base)}</>;
}

export function Score({ value }: { value: number }) {
  return (
    <span className={styles.score} data-meaning={scoreMeaning(value)}>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${value}%` }} />
      </span>
      <span className={styles.figure}>{value}</span>
    </span>
  );
}

interface MomentProps {
  value: string;
  kind: "moment" | "day";
  dense: boolean;
}

/** In a grid the day is enough, and the time is told when asked for. */
function Moment({ value, kind, dense }: MomentProps) {
  const { format } = useSession();
  const whole = kind === "moment" ? format.dateTime(value) : format.date(value);
  return (
    <time dateTime={value} title={dense ? whole : undefined}>
      {dense ? format.date(value) : whole}
    </time>
  );
}

export function RelativeTime({ value }: { value: string }) {
  const { format } = useSession();
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {format.relative(value)}
    </time>
  );
}

export function Tags({ values }: { values: string[] }) {
  if (values.length === 0) {
    return <Nothing />;
  }
  return (
    <>
      {values.map((value) => (
        <span key={value} className={styles.tag}>
          {value}
        </span>
      ))}
    </>
  );
}

function Reference({ column, id, row, dense }: { column: ColumnSpec; id: string } & Shown) {
  const named = column.include ? (row?.[column.include] as Row | null | undefined) : undefined;
  return <RecordLink resource={column.target ?? ""} id={id} record={named} dense={dense} />;
}

interface Shown {
  row?: Row;
  dense: boolean;
}

function Contactable({ kind, text }: { kind: "email" | "phone" | "url"; text: string }) {
  const stop = (event: React.MouseEvent) => event.stopPropagation();
  if (kind === "url") {
    const href = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return (
      <Anchor href={href} target="_blank" rel="noreferrer noopener" fz="inherit" onClick={stop}>
        <Address text={text} />
      </Anchor>
    );
  }
  const href = kind === "email" ? `mailto:${text}` : `tel:${text.replace(/[^\d+]/g, "")}`;
  return (
    <Anchor href={href} fz="inherit" onClick={stop}>
      <Address text={text} />
    </Anchor>
  );
}

/** Where it is too long for its line it breaks between its parts. */
function Address({ text }: { text: string }) {
  const parts = text.match(/[^@./]*[@./]*/g) ?? [];
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
