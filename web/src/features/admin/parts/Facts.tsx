import type { ReactNode } from "react";

import classes from "./parts.module.css";

interface Props {
  /** Those that are not there are left out. */
  facts: readonly (readonly [string, ReactNode])[];
  /** JSON, shown as it is. */
  data?: Record<string, unknown>;
}

const isThere = (value: unknown) => value !== null && value !== undefined && value !== "";

export function Facts({ facts, data = {} }: Props) {
  const objects = Object.entries(data).filter(
    ([, value]) => isThere(value) && JSON.stringify(value) !== "{}",
  );
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => isThere(value))
        .map(([label, value]) => (
          <Pair key={label} label={label}>
            {value}
          </Pair>
        ))}
      {objects.map(([label, value]) => (
        <Pair key={label} label={label}>
          <pre className={classes.code}>{JSON.stringify(value, null, 2)}</pre>
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
