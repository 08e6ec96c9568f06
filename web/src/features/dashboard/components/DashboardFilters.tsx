// What the figures are of: days, person, team, pipeline. All of it stands in the address.
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useSession } from "@/app/session";
import { usePeople } from "@/ui/fields/people";
import { personName } from "@/ui/fields/titles";

import { type Days, isBackwards, periodNames } from "../logic";
import { pipelinesOptions, teamsOptions } from "../queries";
import { type DashboardSearch, type Period, periods } from "../search";
import classes from "./Dashboard.module.css";

interface Props {
  search: DashboardSearch;
  setSearch: (next: DashboardSearch) => void;
  /** What is shown at present. */
  days: Required<Days>;
}

export function DashboardFilters({ search, setSearch, days }: Props) {
  const isFiltered = Object.keys(search).length > 0;
  return (
    <div className={classes.filters} role="group" aria-label="Filters">
      <PeriodFilter search={search} setSearch={setSearch} days={days} />
      <OwnerFilter search={search} setSearch={setSearch} />
      <TeamFilter search={search} setSearch={setSearch} />
      <PipelineFilter search={search} setSearch={setSearch} />
      {isFiltered && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => setSearch({})}>
          Clear
        </Button>
      )}
    </div>
  );
}

function PeriodFilter({ search, setSearch, days }: Props) {
  const { period, from, to, ...rest } = search;
  const isCustom = from !== undefined || to !== undefined;
  const pick = (value: string) => {
    if (value === "custom") setSearch({ ...rest, ...days });
    else setSearch(value === "" ? rest : { ...rest, period: value as Period });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Period"
        value={isCustom ? "custom" : (period ?? "")}
        onChange={(event) => pick(event.currentTarget.value)}
        data={[
          { value: "", label: "Last 12 months" },
          ...periods.map((value) => ({ value, label: periodNames[value] })),
          { value: "custom", label: "Other days …" },
        ]}
      />
      {isCustom && (
        <CustomDays
          key={`${from} ${to}`}
          days={{ from: from ?? days.from, to: to ?? days.to }}
          onChange={(chosen) => setSearch({ ...rest, ...chosen })}
        />
      )}
    </>
  );
}

/** Taken over as soon as both make sense: while a year is typed it is the year 2, 20, 202. */
function CustomDays({ days, onChange }: { days: Required<Days>; onChange: (days: Days) => void }) {
  const [draft, setDraft] = useState(days);
  const isWrong = isBackwards(draft);
  const change = (part: Days) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const isWhole = [next.from, next.to].every((day) => day >= "1990-01-01");
    if (isWhole && !isBackwards(next)) onChange(next);
  };
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          type="date"
          aria-label={end === "from" ? "First day" : "Last day"}
          value={draft[end]}
          error={isWrong && end === "to" ? "Lies before the first day" : undefined}
          onChange={(event) => change({ [end]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onPick: (value: string | undefined) => void;
}

function Choice({ label, all, options, value, onPick }: ChoiceProps) {
  // What the address asks for is chosen also before its name is there, or when it has none here.
  const isKnown = value === undefined || options.some((option) => option.value === value);
  const current = isKnown ? [] : [{ value, label: "…" }];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onPick(event.currentTarget.value || undefined)}
      data={[{ value: "", label: all }, ...current, ...options]}
    />
  );
}

type Part = Pick<Props, "search" | "setSearch">;

/** The address without what is not asked for. */
function replaced(search: DashboardSearch, name: keyof DashboardSearch, value?: string) {
  const { [name]: _old, ...rest } = search;
  return (value === undefined ? rest : { ...rest, [name]: value }) as DashboardSearch;
}

/** Kinds of records that have owners in the figures. */
const owned = ["deals", "activities", "contacts", "emails", "documents", "calls"];

function useSeesOthers(): boolean {
  const { me, hasRight } = useSession();
  const scopes = owned.map((kind) => me.records[kind]?.read);
  return hasRight("reports:all") || scopes.includes("all") || scopes.includes("team");
}

function OwnerFilter({ search, setSearch }: Part) {
  const { me } = useSession();
  const { people } = usePeople();
  if (!useSeesOthers()) return null;
  const others = people.filter(({ id }) => id !== me.user.id);
  return (
    <Choice
      label="Owner"
      all="All owners"
      options={[
        { value: me.user.id, label: "Mine" },
        ...others.map((person) => ({ value: person.id, label: personName(person) })),
      ]}
      value={search.owner_id}
      onPick={(value) => setSearch(replaced(search, "owner_id", value))}
    />
  );
}

function TeamFilter({ search, setSearch }: Part) {
  const { can } = useSession();
  const { data } = useQuery({ ...teamsOptions(), enabled: can("teams", "read") });
  const teams = data?.data ?? [];
  if (!useSeesOthers() || teams.length === 0) return null;
  return (
    <Choice
      label="Team"
      all="All teams"
      options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.team_id}
      onPick={(value) => setSearch(replaced(search, "team_id", value))}
    />
  );
}

function PipelineFilter({ search, setSearch }: Part) {
  const { can } = useSession();
  const { data } = useQuery({ ...pipelinesOptions(), enabled: can("pipelines", "read") });
  const pipelines = data?.data ?? [];
  if (pipelines.length < 2) return null;
  return (
    <Choice
      label="Pipeline"
      all="All pipelines"
      options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.pipeline_id}
      onPick={(value) => setSearch(replaced(search, "pipeline_id", value))}
    />
  );
}
