import { ChartCard, Columns, type ColumnOf, FigureTable, Legend } from "@/ui/charts";

import { expectedOf, monthsOf } from "../logic";
import { dealsExpected, dealsWon } from "../rows";
import type { Dashboard, RevenueMonth } from "../types";
import { type Figures, useFigures, useScene } from "./figures";

const one = (month: string) => ({ first: month, last: month });

/** "March 2026: €12,000 won, €3,000 expected, €10,000 a year before" */
function wordsOf(row: RevenueMonth, figures: Figures): string {
  const expected = expectedOf(row);
  const parts = [
    `${figures.money(row.total_revenue)} won`,
    ...(expected > 0 ? [`${figures.money(expected)} expected`] : []),
    `${figures.money(row.last_year_revenue)} a year before`,
    ...(typeof row.revenue_growth_rate === "number"
      ? [`${figures.growth(row.revenue_growth_rate)} on the month before`]
      : []),
  ];
  return `${figures.month(row.month, "long")}: ${parts.join(", ")}`;
}

export function RevenueCard({ revenue }: { revenue: NonNullable<Dashboard["revenue"]> }) {
  const figures = useFigures();
  const scene = useScene();
  const months = monthsOf(revenue);
  const rowsOf = (row: RevenueMonth) =>
    row.total_deals > 0 || expectedOf(row) === 0
      ? dealsWon(scene, one(row.month))
      : dealsExpected(scene, one(row.month));
  const columns = months.map((row, index): ColumnOf => ({
    key: row.month,
    name: figures.month(row.month),
    year: index === 0 || row.month.endsWith("-01") ? row.month.slice(0, 4) : undefined,
    label: wordsOf(row, figures),
    value: row.total_revenue ?? 0,
    expected: expectedOf(row),
    mark: row.last_year_revenue ?? 0,
    rows: rowsOf(row),
  }));
  return (
    <ChartCard
      title="Revenue by month"
      note="Won deals by the month in which they closed; open ones by the month in which they should, times their probability."
      summary={`${figures.money(revenue.total?.total_revenue ?? 0)} won in these months. ${months
        .map((row) => wordsOf(row, figures))
        .join(". ")}.`}
      span={7}
      table={<RevenueTable months={months} />}
    >
      <Columns label="Months" columns={columns} mostLabel={figures.moneyShort} />
      <Legend
        parts={[
          { label: "Won", tone: "main" },
          { label: "Expected", tone: "expected" },
          { label: "A year before", tone: "mark" },
        ]}
      />
    </ChartCard>
  );
}

function RevenueTable({ months }: { months: RevenueMonth[] }) {
  const { money, count, growth, month } = useFigures();
  const scene = useScene();
  return (
    <FigureTable
      label="Revenue by month"
      rows={months}
      keyOf={(row) => row.month}
      head={{ name: "Month", value: (row) => month(row.month, "long") }}
      columns={[
        {
          name: "Revenue",
          value: (row) => money(row.total_revenue),
          rows: (row) => dealsWon(scene, one(row.month)),
        },
        { name: "Growth", value: (row) => growth(row.revenue_growth_rate) },
        {
          name: "Deals",
          value: (row) => count(row.total_deals),
          rows: (row) => dealsWon(scene, one(row.month)),
        },
        {
          name: "Expected",
          value: (row) => money(expectedOf(row)),
          rows: (row) => dealsExpected(scene, one(row.month)),
        },
        { name: "Forecast", value: (row) => money(row.forecasted_revenue) },
        {
          name: "A year before",
          value: (row) => money(row.last_year_revenue),
          rows: (row) => {
            const before = `${Number(row.month.slice(0, 4)) - 1}${row.month.slice(4)}`;
            return dealsWon(scene, one(before));
          },
        },
      ]}
    />
  );
}
