// Owners by months; every figure opens the deals behind it.
import { Link } from "@tanstack/react-router";

import { useSession } from "@/app/session";

import { type Figures, type Forecast, nothing, type OwnerLine } from "../forecast";
import { addMoney } from "../logic";
import classes from "./Forecast.module.css";

export type Measure = "weighted" | "open";

interface Shared {
  measure: Measure;
  currency: string;
  pipelineId: string | undefined;
}

interface Behind {
  /** A month such as 2026-03. */
  month: string;
  owner?: { id: string | null } | undefined;
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  return new Date(Date.UTC(year, Number(month.slice(5, 7)), 1)).toISOString().slice(0, 10);
}

/** The filters of the list that finds the deals behind a figure. */
function filtersOf(kind: "open" | "won", { month, owner }: Behind, pipelineId?: string) {
  const column = kind === "open" ? "expected_close_date" : "actual_close_date";
  const filters: Record<string, string | undefined> = {
    status: kind,
    pipeline_id: pipelineId,
    [`${column}[gte]`]: `${month}-01`,
    [`${column}[lt]`]: nextMonth(month),
  };
  if (owner?.id === null) filters["owner_id[is_null]"] = "true";
  else if (owner) filters["owner_id"] = owner.id;
  return filters;
}

interface CellProps extends Shared {
  figures: Figures;
  behind: Behind;
  label: string;
}

function Cell({ figures, behind, label, measure, currency, pipelineId }: CellProps) {
  const { format } = useSession();
  const amount = figures[measure];
  const money = (value: number) => format.moneyWhole(value, currency);
  const link = (kind: "won" | "open", value: number) => (
    <Link
      to="/deals/list"
      search={filtersOf(kind, behind, pipelineId) as never}
      aria-label={`${money(value)} ${kind}, ${label}: show the deals`}
    >
      {money(value)} <span className={classes.kind}>{kind}</span>
    </Link>
  );
  if (figures.won === 0 && figures.open === 0) return <td className="quiet">–</td>;
  return (
    <td className="tabular">
      {figures.won > 0 && figures.open > 0 && (
        <strong>{money(addMoney(figures.won, amount))}</strong>
      )}
      <span className={classes.parts}>
        {figures.won > 0 && link("won", figures.won)}
        {figures.open > 0 && link("open", amount)}
      </span>
    </td>
  );
}

function Bar({ figures, most, measure }: { figures: Figures; most: number; measure: Measure }) {
  const share = (value: number) => `${most > 0 ? (100 * value) / most : 0}%`;
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.open} style={{ height: share(figures[measure]) }} />
      <span className={classes.won} style={{ height: share(figures.won) }} />
    </span>
  );
}

function Line({ line, months, shared }: { line: OwnerLine; months: string[]; shared: Shared }) {
  const { format } = useSession();
  const total = addMoney(line.total.won, line.total[shared.measure]);
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {months.map((month) => (
        <Cell
          key={month}
          figures={line.months[month] ?? nothing}
          behind={{ month, owner: { id: line.id } }}
          label={`${line.name}, ${month}`}
          {...shared}
        />
      ))}
      <td className="tabular">
        <strong>{format.moneyWhole(total, shared.currency)}</strong>
      </td>
    </tr>
  );
}

function MonthHeads({ forecast, measure }: { forecast: Forecast; measure: Measure }) {
  const { format } = useSession();
  const name = new Intl.DateTimeFormat(format.locale, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const sum = (figures: Figures) => figures.won + figures[measure];
  const most = Math.max(...forecast.months.map((month) => sum(forecast.byMonth[month] ?? nothing)));
  return (
    <tr>
      <th scope="col">Owner</th>
      {forecast.months.map((month) => (
        <th scope="col" key={month}>
          <Bar figures={forecast.byMonth[month] ?? nothing} most={most} measure={measure} />
          {name.format(new Date(`${month}-01T00:00:00Z`))}
        </th>
      ))}
      <th scope="col">Together</th>
    </tr>
  );
}

export function ForecastTable({ forecast, ...shared }: { forecast: Forecast } & Shared) {
  const { format } = useSession();
  const { months, byMonth, total, owners } = forecast;
  const { measure, currency } = shared;
  if (owners.length === 0) {
    return (
      <p className="quiet">
        Nothing was won and nothing is expected to close in these months. Give your open deals an
        expected close date, and they appear here.
      </p>
    );
  }
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Forecast by month">
      <table className={classes.table}>
        <thead>
          <MonthHeads forecast={forecast} measure={measure} />
        </thead>
        <tbody>
          {owners.map((line) => (
            <Line key={line.id ?? "nobody"} line={line} months={months} shared={shared} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {months.map((month) => (
              <Cell
                key={month}
                figures={byMonth[month] ?? nothing}
                behind={{ month }}
                label={`all, ${month}`}
                {...shared}
              />
            ))}
            <td className="tabular">
              <strong>{format.moneyWhole(addMoney(total.won, total[measure]), currency)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
