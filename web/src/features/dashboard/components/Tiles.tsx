// The figures that are looked at first.
import type { ReactNode } from "react";

import { FigureLink, type Rows } from "@/ui/charts";

import { sumOf } from "../logic";
import { dealsClosed, dealsExpected, dealsWon, recordsOf } from "../rows";
import type { Dashboard } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

interface TileProps {
  name: string;
  value: string;
  rows: Rows | undefined;
  children: ReactNode;
}

function Tile({ name, value, rows, children }: TileProps) {
  return (
    <div className={classes.tile}>
      <dt>{name}</dt>
      <dd className={classes.value}>
        <FigureLink rows={rows} label={`${name}: ${value}`}>
          {value}
        </FigureLink>
      </dd>
      <dd className={classes.under}>{children}</dd>
    </div>
  );
}

/** What the months were worth against the same months a year before. */
function Compared({ now, before }: { now: number; before: number }) {
  const { money, growth } = useFigures();
  if (before === 0) return <>nothing a year before</>;
  const change = (100 * (now - before)) / before;
  return (
    <>
      <span className={change < 0 ? "bad" : "good"}>{growth(change)}</span> on {money(before)} a
      year before
    </>
  );
}

function RevenueTiles({ revenue }: { revenue: NonNullable<Dashboard["revenue"]> }) {
  const { money, count } = useFigures();
  const scene = useScene();
  const { total, months, forecast } = revenue;
  const won = total?.total_revenue ?? 0;
  const before = sumOf(months.map((month) => month.last_year_revenue));
  const ahead = sumOf(forecast.map((month) => month.forecasted_revenue));
  const open = sumOf(forecast.map((month) => month.pipeline_value));
  const span = { first: forecast[0]?.month ?? "", last: forecast.at(-1)?.month ?? "" };
  return (
    <>
      <Tile name="Revenue" value={money(won)} rows={dealsWon(scene)}>
        <Compared now={won} before={before} />
      </Tile>
      <Tile name="Mean deal" value={money(total?.avg_deal_size)} rows={dealsWon(scene)}>
        of {count(total?.total_deals ?? 0)} won
      </Tile>
      <Tile name="Forecast" value={money(ahead)} rows={dealsExpected(scene, span)}>
        {forecast.length} months from now on, won and{" "}
        <FigureLink rows={dealsExpected(scene, span)} label={`${money(open)} in open deals`}>
          {money(open)} open
        </FigureLink>
      </Tile>
    </>
  );
}

export function Tiles({ dashboard }: { dashboard: Dashboard }) {
  const { percent, count, many } = useFigures();
  const scene = useScene();
  const { revenue, win_rate: outcome, activities } = dashboard;
  return (
    <dl className={classes.tiles} aria-label="At a glance">
      {revenue && <RevenueTiles revenue={revenue} />}
      {outcome && (
        <Tile name="Win rate" value={percent(outcome.win_rate)} rows={dealsClosed(scene, "both")}>
          <FigureLink
            rows={dealsClosed(scene, "won")}
            label={`${many(outcome.deals_won, "deal")} won`}
          >
            {count(outcome.deals_won)} won
          </FigureLink>
          ,{" "}
          <FigureLink
            rows={dealsClosed(scene, "lost")}
            label={`${many(outcome.deals_lost, "deal")} lost`}
          >
            {count(outcome.deals_lost)} lost
          </FigureLink>
        </Tile>
      )}
      {activities && (
        <Tile
          name="Activities completed"
          value={percent(activities.total?.completion_rate)}
          rows={recordsOf(scene, "activities", { status: "completed" })}
        >
          <FigureLink
            rows={recordsOf(scene, "activities", { status: "overdue" })}
            label={`Activities: ${count(activities.total?.overdue_count ?? 0)} overdue`}
          >
            {count(activities.total?.overdue_count ?? 0)} overdue
          </FigureLink>{" "}
          of {count(activities.total?.total_count ?? 0)}
        </Tile>
      )}
    </dl>
  );
}
