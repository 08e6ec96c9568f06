// Bars that lie: how far of the most, and a whole in its parts. The numbers stand beside them in
// words, so the drawing itself is not read out.
import clsx from "clsx";

import classes from "./Charts.module.css";

/** Meaning, not colour: the styles give each its own. */
export type Tone = "main" | "good" | "bad" | "waiting" | "quiet";

interface MeterProps {
  value: number;
  most: number;
  tone?: Tone;
  isCentred?: boolean;
}

const share = (value: number, of: number) => `${of > 0 ? (100 * value) / of : 0}%`;

export function Meter({ value, most, tone = "main", isCentred = false }: MeterProps) {
  return (
    <span className={clsx(classes.meter, isCentred && classes.centred)} aria-hidden>
      <span className={classes.fill} data-tone={tone} style={{ width: share(value, most) }} />
    </span>
  );
}

export interface Part {
  label: string;
  value: number;
  tone: Tone;
}

/** As long as its sum is of `most`; without that, the whole width. */
export function SplitBar({ parts, most }: { parts: Part[]; most?: number }) {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return (
    <span className={classes.meter} aria-hidden>
      {parts.map(({ label, value, tone }) => (
        <span
          key={label}
          className={classes.fill}
          data-tone={tone}
          style={{ width: share(value, most ?? sum) }}
        />
      ))}
    </span>
  );
}

export function Legend({
  parts,
}: {
  parts: { label: string; tone: Tone | "expected" | "mark" }[];
}) {
  return (
    <ul className={classes.legend} aria-hidden>
      {parts.map(({ label, tone }) => (
        <li key={label}>
          <span className={classes.swatch} data-tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  );
}
