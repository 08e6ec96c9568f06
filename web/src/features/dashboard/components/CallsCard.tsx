import { ChartCard, FigureLink, FigureTable, type Part, SplitBar } from "@/ui/charts";

import { minutesAndSeconds } from "../logic";
import { recordsOf, recordsOfPerson } from "../rows";
import type { CallFigures, Dashboard, PersonCalls } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";
import { BigFigure, Fact } from "./parts";

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
          <BigFigure
            value={total.total_calls}
            rows={recordsOf(scene, "calls")}
            label={many(total.total_calls, "call")}
          >
            {percent(total.answer_rate)} answered
          </BigFigure>
          <SplitBar parts={partsOf(total)} />
          <dl className={classes.facts}>
            {partsOf(total).map(({ label, value, tone }) => (
              <Fact
                key={label}
                name={
                  <>
                    <span className={classes.dot} data-tone={tone} aria-hidden />
                    {label}
                  </>
                }
              >
                <FigureLink rows={recordsOf(scene, "calls", outcomes[label])}>
                  {count(value)}
                </FigureLink>
              </Fact>
            ))}
            <Fact name="Mean talk">{minutesAndSeconds(total.avg_duration_sec)} min</Fact>
            <Fact name="Moved a deal on within 7 days">
              <FigureLink
                rows={recordsOf(scene, "calls", { outcome: "answered", deal_advanced: "true" })}
              >
                {count(total.deals_advanced)}
              </FigureLink>
            </Fact>
            <Fact name="Follow-ups planned">
              <FigureLink rows={recordsOf(scene, "calls", { "followup_count[gt]": "0" })}>
                {count(total.followups_scheduled)}
              </FigureLink>
            </Fact>
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
