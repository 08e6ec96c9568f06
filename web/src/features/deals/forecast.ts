// The forecast as a table of owners by months, from rows of /metrics/revenue grouped by both.
import { addMoney } from "./logic";

export interface RevenueRow {
  month: string;
  owner_id: string | null;
  owner_name: string | null;
  total_revenue: number;
  pipeline_value: number;
  forecasted_revenue: number;
}

export interface Figures {
  won: number;
  /** All open deals that are expected to close then. */
  open: number;
  /** The same, each times its probability. */
  weighted: number;
}

export interface OwnerLine {
  id: string | null;
  name: string;
  months: Record<string, Figures>;
  total: Figures;
}

export interface Forecast {
  months: string[];
  owners: OwnerLine[];
  byMonth: Record<string, Figures>;
  total: Figures;
}

export const nothing: Figures = { won: 0, open: 0, weighted: 0 };

export function add(a: Figures, b: Figures): Figures {
  return {
    won: addMoney(a.won, b.won),
    open: addMoney(a.open, b.open),
    weighted: addMoney(a.weighted, b.weighted),
  };
}

const figuresOf = (row: RevenueRow): Figures => ({
  won: row.total_revenue,
  open: row.pipeline_value,
  // What is forecast is what is won plus the weighted value of what is open.
  weighted: addMoney(row.forecasted_revenue, -row.total_revenue),
});

/** `count` months from the one of the day on, such as 2026-03. */
export function monthsFrom(day: string, count: number): string[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}

export function forecastOf(rows: RevenueRow[], months: string[]): Forecast {
  const owners = new Map<string | null, OwnerLine>();
  const byMonth: Record<string, Figures> = Object.fromEntries(
    months.map((month) => [month, nothing]),
  );
  let total = nothing;
  for (const row of rows) {
    const sum = byMonth[row.month];
    if (!sum) continue;
    const figures = figuresOf(row);
    const line = owners.get(row.owner_id) ?? {
      id: row.owner_id,
      name: row.owner_name ?? (row.owner_id === null ? "Nobody" : "Somebody"),
      months: {},
      total: nothing,
    };
    line.months[row.month] = add(line.months[row.month] ?? nothing, figures);
    line.total = add(line.total, figures);
    owners.set(row.owner_id, line);
    byMonth[row.month] = add(sum, figures);
    total = add(total, figures);
  }
  const weight = (line: OwnerLine) => line.total.won + line.total.weighted;
  const sorted = [...owners.values()].sort((a, b) => weight(b) - weight(a));
  return { months, owners: sorted, byMonth, total };
}
