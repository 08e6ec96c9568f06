import { ChartCard, FigureLink, FigureTable, type Part, SplitBar } from "@/ui/charts";

import { minutesAndSeconds } from "../logic";
import { recordsOf, recordsOfPerson } from "../rows";
import type { CallFigures, Dashboard, PersonCalls } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

const partsOf = (calls: CallFigures): Part[] => [
  { label: "Answered", value: calls.answered, tone: "good" },
  { label: "Voicemail", value: calls.voicemail, tone: "main" },
  { label: "Missed", value: calls.missed, tone: "bad" },
];

/** What an outcome of the figures is called on calls. */
const outcomes: Record<string, Record<string, string>> = {
  Answered: { outcome: "answered" },
  Voicemail: { outcome: "voicemail" },
  Missed: { "outcome[in]": "missed,busy,failed" },
};

export function CallsCard({ calls }: { calls: NonNullable<Dashboard["calls"]> }) {
  const figures = useFigures();
  const scene = useScene();
  const { total } = calls;
  const { count, many, percent } = figures;
  const summary = total
    ? `${many(total.total_calls, "call")}, ${percent(total.answer_rate)} answered.`
    : "No calls in these days.";
  return (
    <ChartCard
      title="Calls"
      summary={summary}
      span={4}
      table={total ? <CallsTable people={calls.by_person} /> : undefined}
    >
      {!total && <p className="quiet">{summary}</p>}
      {total && (
        <>
          <p className={classes.big}>
            <FigureLink rows={recordsOf(scene, "calls")} label={many(total.total_calls, "call")}>
              {count(total.total_calls)}
            </FigureLink>
            <span className="quiet">{percent(total.answer_rate)} answered</span>
          </p>
          <SplitBar parts={partsOf(total)} />
          <dl className={classes.facts}>
            {partsOf(total).map(({ label, value, tone }) => (
              <div key={label}>
                <dt>
                  <span className={classes.dot} data-tone={tone} aria-hidden />
                  {label}
                </dt>
                <dd>
                  <FigureLink rows={recordsOf(scene, "calls", outcomes[label])}>
                    {count(value)}
                  </FigureLink>
                </dd>
              </div>
            ))}
            <div>
              <dt>Mean talk</dt>
              <dd>{minutesAndSeconds(total.avg_duration_sec)} min</dd>
            </div>
            <div>
              <dt>Moved a deal on within 7 days</dt>
              <dd>
                <FigureLink
                  rows={recordsOf(scene, "calls", { outcome: "answered", deal_advanced: "true" })}
                >
                  {count(total.deals_advanced)}
                </FigureLink>
              </dd>
            </div>
            <div>
              <dt>Follow-ups planned</dt>
              <dd>
                <FigureLink rows={recordsOf(scene, "calls", { "followup_count[gt]": "0" })}>
                  {count(total.followups_scheduled)}
                </FigureLink>
              </dd>
            </div>
          </dl>
        </>
      )}
    </ChartCard>
  );
}

function CallsTable({ people }: { people: PersonCalls[] }) {
  const { count, percent } = useFigures();
  const scene = useScene();
  const open = (label?: string) => (row: PersonCalls) =>
    recordsOfPerson(scene, "calls", row.user_id, label ? outcomes[label] : {});
  return (
    <FigureTable
      label="Calls by person"
      rows={people}
      keyOf={(row) => row.user_id ?? ""}
      head={{ name: "Person", value: (row) => row.owner_name ?? "Nobody" }}
      columns={[
        { name: "Calls", value: (row) => count(row.total_calls), rows: open() },
        { name: "Answered", value: (row) => count(row.answered), rows: open("Answered") },
        { name: "Answer rate", value: (row) => percent(row.answer_rate) },
        { name: "Voicemail", value: (row) => count(row.voicemail), rows: open("Voicemail") },
        { name: "Missed", value: (row) => count(row.missed), rows: open("Missed") },
        { name: "Mean talk", value: (row) => minutesAndSeconds(row.avg_duration_sec) },
      ]}
    />
  );
}
