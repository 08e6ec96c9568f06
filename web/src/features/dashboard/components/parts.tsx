// What the small cards are made of: the figure that is looked at first, lines that compare, facts.
import type { ReactNode } from "react";

import { FigureLink, Meter, type Rows, type Tone } from "@/ui/charts";

import classes from "./Dashboard.module.css";
import { useFigures } from "./figures";

interface BigFigureProps {
  value: number;
  rows: Rows | undefined;
  /** What is read out: "12 calls". */
  label: string;
  /** What stands behind it, quietly. */
  children: ReactNode;
}

export function BigFigure({ value, rows, label, children }: BigFigureProps) {
  const { count } = useFigures();
  return (
    <p className={classes.big}>
      <FigureLink rows={rows} label={label}>
        {count(value)}
      </FigureLink>
      <span className="quiet">{children}</span>
    </p>
  );
}

interface MeterLineProps {
  name: string;
  /** How long its bar is, of `most`. */
  length: number;
  most: number;
  tone?: Tone;
  /** Written out beside the bar. */
  share?: string;
  count: number;
  /** One of what is counted: "e-mail". */
  noun: string;
  rows: Rows | undefined;
}

export function MeterLine({
  name,
  length,
  most,
  tone,
  share,
  noun,
  rows,
  ...line
}: MeterLineProps) {
  const { count, many } = useFigures();
  return (
    <li className={share === undefined ? classes.step : classes.rate}>
      <span>{name}</span>
      <Meter value={length} most={most} tone={tone} />
      {share !== undefined && <strong>{share}</strong>}
      <FigureLink rows={rows} label={`${name}: ${many(line.count, noun)}`}>
        {count(line.count)}
      </FigureLink>
    </li>
  );
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
