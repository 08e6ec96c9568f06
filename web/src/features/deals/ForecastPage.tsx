import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";

import { Alert, NativeSelect, SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useBaseCurrency } from "@/api/baseCurrency";
import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { useListSearch } from "@/ui/grid/useListSearch";
import frame from "@/ui/record/RecordPanel.module.css";

import { DealsHeading } from "./components/DealsHeader";
import { ForecastTable, type Measure } from "./components/ForecastTable";
import classes from "./components/Forecast.module.css";
import { forecastOf, monthsFrom } from "./forecast";
import { lateOptions, pipelinesOptions, revenueOptions, undatedOptions } from "./queries";

const shownMonths = 6;

function PipelineFilter() {
  const [search, setSearch] = useListSearch();
  const { data } = useQuery(pipelinesOptions());
  const pipelines = data?.data ?? [];
  if (pipelines.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label="Pipeline"
      value={search["pipeline_id"] ?? ""}
      onChange={(event) => setSearch({ ...search, pipeline_id: event.currentTarget.value })}
      data={[
        { value: "", label: "All pipelines" },
        ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** Open deals that the months do not show: those that should be closed by now, and undated ones. */
function LeftOut({ month, pipelineId }: { month: string; pipelineId: string | undefined }) {
  const { format } = useSession();
  const currency = useBaseCurrency();
  const late = useQuery(lateOptions(month, pipelineId)).data?.data[0]?.pipeline_value ?? 0;
  const undated = useQuery(undatedOptions(pipelineId)).data?.page.total ?? 0;
  const shared = { status: "open", pipeline_id: pipelineId };
  if (late === 0 && undated === 0) return null;
  return (
    <p className={classes.leftOut}>
      {late > 0 && (
        <span>
          Not counted:{" "}
          <Link
            to="/deals/list"
            search={{ ...shared, "expected_close_date[lt]": `${month}-01` } as never}
          >
            {format.moneyWhole(late, currency)} in open deals whose close date lies before this
            month
          </Link>
          .{" "}
        </span>
      )}
      {undated > 0 && (
        <span>
          <Link
            to="/deals/list"
            search={{ ...shared, "expected_close_date[is_null]": "true" } as never}
          >
            {format.number(undated)} open {undated === 1 ? "deal has" : "deals have"} no close date
          </Link>
          .
        </span>
      )}
    </p>
  );
}

const measures: { value: Measure; label: string }[] = [
  { value: "weighted", label: "Weighted" },
  { value: "open", label: "Total" },
];

export default function ForecastPage() {
  const { format } = useSession();
  const [search] = useListSearch();
  const currency = useBaseCurrency();
  const [measure, setMeasure] = useState<Measure>("weighted");
  const months = monthsFrom(format.dayKey(new Date()), shownMonths);
  const pipelineId = search["pipeline_id"];
  const { data, error } = useQuery(revenueOptions(months, pipelineId));
  const forecast = data && forecastOf(data.data, months);
  return (
    <div className={frame.beside}>
      <section className={frame.list} aria-label="Forecast">
        <div className={frame.bar}>
          <DealsHeading />
          <span className={frame.grow} />
          <PipelineFilter />
          <SegmentedControl
            size="xs"
            aria-label="Open deals are counted"
            value={measure}
            onChange={(value) => setMeasure(value as Measure)}
            data={measures}
          />
        </div>
        <div className={classes.body}>
          <p className={classes.lead}>
            Won deals by the month in which they closed, and open deals by the month in which they
            are expected to, {measure === "weighted" ? "each times its probability" : "in full"}. In{" "}
            {currency}.
          </p>
          {error && !forecast && (
            <Alert color="red" title="The forecast could not be loaded">
              {messageOf(error)}
            </Alert>
          )}
          {!forecast && !error && <Skeleton height={280} />}
          {forecast && (
            <ForecastTable
              forecast={forecast}
              measure={measure}
              currency={currency}
              pipelineId={pipelineId}
            />
          )}
          <LeftOut month={months[0] ?? ""} pipelineId={pipelineId} />
        </div>
      </section>
    </div>
  );
}
