import "@mantine/core/styles/Alert.css";

import { Alert, Button, NativeSelect, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { useBaseCurrency } from "@/api/baseCurrency";
import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { useResource } from "@/ui/catalog/useResource";
import { EmptyState } from "@/ui/EmptyState";
import { conditionsOf, serverFilters, withoutConditions } from "@/ui/filters/conditions";
import { FilterBar } from "@/ui/filters/FilterBar";
import type { ListSearch } from "@/ui/filters/search";
import { type SetSearch, useListSearch } from "@/ui/grid/useListSearch";
import { useViewer } from "@/ui/grid/useRecordList";
import frame from "@/ui/record/RecordPanel.module.css";

import { boardFilters } from "./columns";
import { Board } from "./components/Board";
import classes from "./components/Board.module.css";
import { DealsHeading, NewDealButton } from "./components/DealsHeader";
import { openNewDeal } from "./newDeal";
import { boardOptions, type Filters, pipelinesOptions, useActsUnderWay } from "./queries";
import type { Pipeline } from "./types";

/** What the board itself decides; the filters of a list that is looked at as a board lose it. */
const ownColumns = new Set(["pipeline_id", "stage_id", "status"]);

function usePipeline(wanted: string | undefined) {
  const { data, error, refetch } = useQuery(pipelinesOptions());
  const pipelines = data?.data ?? [];
  const pipeline =
    pipelines.find((one) => one.id === wanted) ??
    pipelines.find((one) => one.is_default) ??
    pipelines[0];
  return { pipelines, pipeline, isMissing: data !== undefined && !pipeline, error, refetch };
}

function useBoardSpec() {
  const spec = useResource("deals");
  return useMemo(
    () => ({ ...spec, columns: spec.columns.filter((column) => !ownColumns.has(column.name)) }),
    [spec],
  );
}

function useFilters(spec: ReturnType<typeof useBoardSpec>, search: ListSearch): Filters {
  const viewer = useViewer();
  const filters = serverFilters(conditionsOf(search, spec), spec, viewer);
  if (search["q"]) filters["q"] = search["q"].slice(0, 200);
  // The same object while they say the same, for whoever compares.
  const text = JSON.stringify(filters);
  return useMemo(() => JSON.parse(text) as Filters, [text]);
}

interface SwitchProps {
  pipelines: Pipeline[];
  value: string | undefined;
  onChange: (id: string) => void;
}

function PipelineSwitch({ pipelines, value, onChange }: SwitchProps) {
  if (pipelines.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label="Pipeline"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** In the shape of what comes. */
function BoardSkeleton() {
  return (
    <div className={classes.board} role="status" aria-label="The board is being loaded">
      {[3, 4, 2, 3, 2].map((cards, column) => (
        <div key={column} className={classes.column}>
          <div className={classes.columnHead}>
            <Skeleton height={18} width="50%" mb={6} />
            <Skeleton height={14} />
          </div>
          <div className={classes.scroller}>
            {Array.from({ length: cards }, (_, index) => (
              <Skeleton key={index} className={classes.skeletonCard} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Alert color="red" m="md" title="The board could not be loaded">
      {messageOf(error)}{" "}
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Alert>
  );
}

function ShowAll({ search, setSearch }: { search: ListSearch; setSearch: SetSearch }) {
  const all = { ...withoutConditions(search), pipeline_id: search["pipeline_id"] };
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => setSearch(all)}>
      Show all
    </Button>
  );
}

function NoPipeline() {
  return (
    <EmptyState title="There is no pipeline yet">
      Whoever manages the settings can make one, with the stages that your deals go through.
    </EmptyState>
  );
}

export default function DealBoardPage() {
  const [search, setSearch] = useListSearch();
  const client = useQueryClient();
  const { can } = useSession();
  const currency = useBaseCurrency();
  const spec = useBoardSpec();
  const filters = useFilters(spec, search);
  const { today } = useViewer();
  const choice = usePipeline(search["pipeline_id"]);
  const { pipeline } = choice;
  const query = useQuery({
    ...boardOptions(client, pipeline?.id ?? "", filters),
    enabled: pipeline !== undefined,
  });
  const board = useActsUnderWay(query.data);
  const { open: openId } = search;
  const open = useCallback(
    (dealId: string | undefined) =>
      setSearch({ ...search, open: dealId }, openId ? "replace" : "push"),
    [search, setSearch, openId],
  );
  const hasFilters = Object.keys(filters).length > 0;
  const error = choice.error ?? query.error;
  const retry = () => void (choice.error ? choice.refetch() : query.refetch());
  const head = (
    <>
      <div className={frame.bar}>
        <DealsHeading />
        <span className={frame.grow} />
        <PipelineSwitch
          pipelines={choice.pipelines}
          value={pipeline?.id}
          onChange={(id) => setSearch({ ...search, open: undefined, pipeline_id: id })}
        />
        <NewDealButton onNew={() => openNewDeal({ pipelineId: pipeline?.id })} />
      </div>
      <div className={frame.bar}>
        <FilterBar spec={spec} search={search} setSearch={setSearch} first={boardFilters} />
        {hasFilters && <ShowAll search={search} setSearch={setSearch} />}
      </div>
    </>
  );
  if (!board) {
    return (
      <div className={frame.beside}>
        <section className={frame.list} aria-label="Deals">
          {head}
          {choice.isMissing && <NoPipeline />}
          {error && <Failure error={error} onRetry={retry} />}
          {!error && !choice.isMissing && <BoardSkeleton />}
        </section>
      </div>
    );
  }
  return (
    <Board
      head={head}
      board={board}
      filters={filters}
      hasFilters={hasFilters}
      isOld={query.isPlaceholderData}
      openId={openId}
      onOpen={open}
      canMove={can("deals", "update")}
      today={today}
      currency={currency}
    />
  );
}
