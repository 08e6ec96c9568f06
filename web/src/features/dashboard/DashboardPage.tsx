// What a manager wants to know first: figures of the metrics tables, live, each with the way to the
// rows behind it.
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import { useSession } from "@/app/session";
import { createFormat } from "@/lib/format";
import { usePeople } from "@/ui/fields/people";

import { ActivitiesCard } from "./components/ActivitiesCard";
import { CallsCard } from "./components/CallsCard";
import classes from "./components/Dashboard.module.css";
import { DashboardFilters } from "./components/DashboardFilters";
import { DashboardSkeleton } from "./components/DashboardSkeleton";
import { DocumentsCard } from "./components/DocumentsCard";
import { EmailsCard } from "./components/EmailsCard";
import { SceneContext, useWorkspace } from "./components/figures";
import { FiguresFailed } from "./components/FiguresFailed";
import { Freshness } from "./components/Freshness";
import { Onboarding } from "./components/Onboarding";
import { PipelineCard } from "./components/PipelineCard";
import { RevenueCard } from "./components/RevenueCard";
import { SourcesCard } from "./components/SourcesCard";
import { Tiles } from "./components/Tiles";
import { useBeginnings } from "./components/useBeginnings";
import { questionOf } from "./logic";
import { dashboardOptions } from "./queries";
import type { Scene } from "./rows";
import type { DashboardSearch } from "./search";
import type { Dashboard } from "./types";

function useDashboardSearch(): [DashboardSearch, (next: DashboardSearch) => void] {
  const search: DashboardSearch = useSearch({ from: "/shell/" });
  const navigate = useNavigate();
  return [search, (next) => void navigate({ to: "/", search: next, resetScroll: false })];
}

/** Today where figures are counted. */
function useToday(): string {
  const { reporting_timezone: zone } = useWorkspace();
  return useMemo(() => createFormat("en", zone), [zone]).dayKey(new Date());
}

function useSceneOf(dashboard: Dashboard, search: DashboardSearch): Scene {
  const { can, format } = useSession();
  const { reporting_timezone: reportingZone } = useWorkspace();
  const { people } = usePeople();
  const team = search.team_id;
  return {
    search,
    from: dashboard.from,
    to: dashboard.to,
    reportingZone,
    viewerZone: format.timeZone,
    members: team ? people.filter((row) => row["team_id"] === team).map((row) => row.id) : [],
    canRead: (resource) => can(resource, "read"),
  };
}

function Figures({ dashboard, search }: { dashboard: Dashboard; search: DashboardSearch }) {
  const scene = useSceneOf(dashboard, search);
  const { revenue, pipeline, activities, calls, emails, documents, lead_sources } = dashboard;
  return (
    <SceneContext value={scene}>
      <Tiles dashboard={dashboard} />
      <div className={classes.cards}>
        {revenue && <RevenueCard revenue={revenue} />}
        {pipeline && <PipelineCard stages={pipeline} />}
        {activities && <ActivitiesCard activities={activities} />}
        {calls && <CallsCard calls={calls} />}
        {emails && <EmailsCard emails={emails} />}
        {documents && <DocumentsCard documents={documents} />}
        {lead_sources && <SourcesCard sources={lead_sources} />}
      </div>
    </SceneContext>
  );
}

export default function DashboardPage() {
  const [search, setSearch] = useDashboardSearch();
  const question = questionOf(search, useToday());
  const { data, error, isPlaceholderData, refetch } = useQuery(dashboardOptions(question));
  const isFiltered = Object.keys(search).length > 0;
  const beginnings = useBeginnings(data, isFiltered);
  const isEmpty = beginnings !== null && !beginnings.hasContacts && !beginnings.hasDeals;
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <h1>Dashboard</h1>
        {data && !isEmpty && (
          <DashboardFilters
            search={search}
            setSearch={setSearch}
            days={{ from: data.from, to: data.to }}
          />
        )}
      </div>
      {error && !data && (
        <FiguresFailed
          error={error}
          onRetry={() => void refetch()}
          onClear={isFiltered ? () => setSearch({}) : undefined}
        />
      )}
      {!data && !error && <DashboardSkeleton />}
      {beginnings && <Onboarding beginnings={beginnings} />}
      {data && !isEmpty && (
        <>
          <Freshness dashboard={data} />
          <div className={classes.figures} aria-busy={isPlaceholderData}>
            <Figures dashboard={data} search={search} />
          </div>
        </>
      )}
    </div>
  );
}
