import { Button } from "@mantine/core";
import { useState } from "react";

import { ChartCard, FigureLink, FigureTable, Legend, type Part, SplitBar } from "@/ui/charts";
import { humanise } from "@/ui/catalog/words";

import { type ActivityGroup, byPerson, byType } from "../logic";
import { recordsOf, recordsOfPerson } from "../rows";
import type { ActivityFigures, Dashboard, PersonActivities } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

const partsOf = (figures: ActivityFigures): Part[] => [
  { label: "Completed", value: figures.completed_count, tone: "good" },
  { label: "Pending", value: figures.pending_count, tone: "main" },
  { label: "Overdue", value: figures.overdue_count, tone: "bad" },
  { label: "Cancelled", value: figures.cancelled_count, tone: "quiet" },
];

const nameOf = (name: string | null) => name ?? "Nobody";
const firstPeople = 8;

export function ActivitiesCard({
  activities,
}: {
  activities: NonNullable<Dashboard["activities"]>;
}) {
  const figures = useFigures();
  const rows = activities.by_person_and_type;
  const { total } = activities;
  if (!total) {
    return (
      <ChartCard title="Activities" summary="No activities in these days." span={12}>
        <p className="quiet">No activities in these days.</p>
      </ChartCard>
    );
  }
  const noun = total.total_count === 1 ? "activity" : "activities";
  const summary =
    `${figures.count(total.total_count)} ${noun}, ${figures.percent(total.completion_rate)} ` +
    `completed, ${figures.count(total.overdue_count)} overdue.`;
  return (
    <ChartCard
      title="Activities"
      note="By due date; what has none counts on the day it was written down."
      summary={summary}
      span={12}
      table={<ActivitiesTable rows={rows} />}
    >
      <div className={classes.halves}>
        <People groups={byPerson(rows)} />
        <Types groups={byType(rows)} />
      </div>
      <Legend parts={partsOf(total)} />
    </ChartCard>
  );
}

function People({ groups }: { groups: ActivityGroup[] }) {
  const scene = useScene();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? groups : groups.slice(0, firstPeople);
  const most = groups[0]?.total_count ?? 0;
  return (
    <div>
      <h3 className={classes.sub}>By person</h3>
      <ul className={classes.lines}>
        {shown.map((group) => (
          <Line
            key={group.key ?? ""}
            name={nameOf(group.name)}
            group={group}
            most={most}
            rows={(more) => recordsOfPerson(scene, "activities", group.key, more)}
          />
        ))}
      </ul>
      {groups.length > firstPeople && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${groups.length}`}
        </Button>
      )}
    </div>
  );
}

function Types({ groups }: { groups: ActivityGroup[] }) {
  const scene = useScene();
  const most = groups[0]?.total_count ?? 0;
  return (
    <div>
      <h3 className={classes.sub}>By type</h3>
      <ul className={classes.lines}>
        {groups.map((group) => (
          <Line
            key={group.key ?? ""}
            name={humanise(group.key ?? "")}
            group={group}
            most={most}
            rows={(more) => recordsOf(scene, "activities", { type: group.key ?? "", ...more })}
          />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  name: string;
  group: ActivityGroup;
  most: number;
  rows: (more?: Record<string, string>) => ReturnType<typeof recordsOf>;
}

function Line({ name, group, most, rows }: LineProps) {
  const { count, percent } = useFigures();
  const overdue = group.overdue_count;
  return (
    <li className={classes.line}>
      <span className={classes.lineName}>{name}</span>
      <SplitBar parts={partsOf(group)} most={most} />
      <FigureLink rows={rows()} label={`${name}: ${count(group.total_count)} planned or done`}>
        {count(group.total_count)}
      </FigureLink>
      <FigureLink
        rows={rows({ status: "completed" })}
        label={`${name}: ${percent(group.completion_rate)} completed`}
      >
        {percent(group.completion_rate)}
      </FigureLink>
      {overdue > 0 ? (
        <FigureLink
          rows={rows({ status: "overdue" })}
          className="bad"
          label={`${name}: ${count(overdue)} overdue`}
        >
          {count(overdue)} overdue
        </FigureLink>
      ) : (
        <span className="quiet">none overdue</span>
      )}
    </li>
  );
}

function ActivitiesTable({ rows }: { rows: PersonActivities[] }) {
  const { count, percent } = useFigures();
  const scene = useScene();
  const open = (status?: string) => (row: PersonActivities) =>
    recordsOfPerson(scene, "activities", row.user_id, {
      type: row.activity_type,
      ...(status && { status }),
    });
  return (
    <FigureTable
      label="Activities by person and type"
      rows={rows}
      keyOf={(row) => `${row.user_id} ${row.activity_type}`}
      head={{
        name: "Person and type",
        value: (row) => `${nameOf(row.owner_name)}, ${humanise(row.activity_type).toLowerCase()}`,
      }}
      columns={[
        { name: "All", value: (row) => count(row.total_count), rows: open() },
        {
          name: "Completed",
          value: (row) => count(row.completed_count),
          rows: open("completed"),
        },
        { name: "Completion", value: (row) => percent(row.completion_rate) },
        { name: "Overdue", value: (row) => count(row.overdue_count), rows: open("overdue") },
        { name: "Pending", value: (row) => count(row.pending_count), rows: open("pending") },
        { name: "Cancelled", value: (row) => count(row.cancelled_count), rows: open("cancelled") },
      ]}
    />
  );
}
