// A part of a page with figures: drawn, or as the table that says the same in numbers.
import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";

import { IconChartBar, IconTable } from "@/ui/icons";

import classes from "./Charts.module.css";

interface Props {
  title: string;
  /** What is counted, in a few words. */
  note?: ReactNode;
  /** What the drawing shows, in a sentence, for those who do not see it. */
  summary: string;
  /** How much of the page's width it takes beside others, in parts of 12. */
  span: 4 | 5 | 7 | 12;
  table?: ReactNode;
  children: ReactNode;
}

export function ChartCard({ title, note, summary, span, table, children }: Props) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section className={classes.card} data-span={span} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {table !== undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={isTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
            onClick={() => setTable(!isTable)}
            aria-label={isTable ? `${title} as a chart` : `${title} as a table`}
          >
            {isTable ? "Chart" : "Table"}
          </Button>
        )}
      </header>
      {note && <p className={classes.note}>{note}</p>}
      {isTable ? (
        table
      ) : (
        <>
          <p className={classes.unseen}>{summary}</p>
          {children}
        </>
      )}
    </section>
  );
}
