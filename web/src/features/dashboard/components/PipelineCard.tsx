import { useQuery } from "@tanstack/react-query";

import { useSession } from "@/app/session";
import { ChartCard, FigureLink, FigureTable, Meter } from "@/ui/charts";

import { byPipeline, type PipelineStages } from "../logic";
import { stagesOptions } from "../queries";
import { dealsInStage } from "../rows";
import type { Stage, StageFigures } from "../types";
import classes from "./Dashboard.module.css";
import { useFigures, useScene } from "./figures";

/** How long deals usually stay: the middle of all stays, where it is known. */
const stayOf = (stage: StageFigures) => stage.median_duration_days ?? stage.avg_duration_days;

export function PipelineCard({ stages }: { stages: StageFigures[] }) {
  const { can } = useSession();
  const figures = useFigures();
  const { data } = useQuery({ ...stagesOptions(), enabled: can("pipeline_stages", "read") });
  const kinds = new Map(data?.data.map((stage) => [stage.id, stage]));
  const pipelines = byPipeline(stages);
  const inWords = stages
    .map((stage) => `${stage.stage_name}: ${figures.many(stage.deal_count, "deal")}`)
    .join(", ");
  return (
    <ChartCard
      title="Pipeline"
      note="Where deals are now, how many of each stage went on, and how long they stayed."
      summary={`Deals by stage. ${inWords}.`}
      span={5}
      table={<PipelineTable stages={stages} />}
    >
      {pipelines.map((pipeline) => (
        <Funnel
          key={pipeline.id}
          pipeline={pipeline}
          kinds={kinds}
          isNamed={pipelines.length > 1}
        />
      ))}
      {stages.length === 0 && <p className="quiet">No deals yet.</p>}
    </ChartCard>
  );
}

interface FunnelProps {
  pipeline: PipelineStages;
  kinds: Map<string, Stage>;
  isNamed: boolean;
}

function Funnel({ pipeline, kinds, isNamed }: FunnelProps) {
  const isOpen = ({ stage_id }: StageFigures) => kinds.get(stage_id)?.is_closed !== true;
  const open = pipeline.stages.filter(isOpen);
  const closed = pipeline.stages.filter((stage) => !isOpen(stage));
  const most = Math.max(0, ...open.map((stage) => stage.deal_count));
  return (
    <div>
      {isNamed && <h3 className={classes.pipeline}>{pipeline.name}</h3>}
      <ol className={classes.funnel} aria-label={pipeline.name}>
        {open.map((stage, index) => (
          <FunnelStage key={stage.stage_id} stage={stage} most={most} isFirst={index === 0} />
        ))}
      </ol>
      {closed.length > 0 && (
        <p className={classes.closed}>
          {closed.map((stage) => (
            <ClosedStage key={stage.stage_id} stage={stage} />
          ))}
        </p>
      )}
    </div>
  );
}

function useStageRows(stage: StageFigures) {
  return dealsInStage(useScene(), stage.pipeline_id, stage.stage_id);
}

function FunnelStage({
  stage,
  most,
  isFirst,
}: {
  stage: StageFigures;
  most: number;
  isFirst: boolean;
}) {
  const { count, many, money, percent, days } = useFigures();
  const rows = useStageRows(stage);
  const name = stage.stage_name ?? "Stage";
  return (
    <li className={classes.stage}>
      <span className={classes.stageName}>{name}</span>
      <Meter value={stage.deal_count} most={most} isCentred />
      <FigureLink
        rows={rows}
        className={classes.stageCount}
        label={`${name}: ${many(stage.deal_count, "deal")}, ${money(stage.total_value)}`}
      >
        <strong>{count(stage.deal_count)}</strong> {money(stage.total_value)}
      </FigureLink>
      <span className={classes.stageRates}>
        {percent(stage.conversion_rate)}
        {isFirst && " go on"} · {days(stayOf(stage))}
        {isFirst && " in stage"}
      </span>
    </li>
  );
}

function ClosedStage({ stage }: { stage: StageFigures }) {
  const { count, money } = useFigures();
  return (
    <span>
      {stage.stage_name}:{" "}
      <FigureLink rows={useStageRows(stage)} className={classes.strong}>
        {count(stage.deal_count)}
      </FigureLink>{" "}
      <span className="quiet">{money(stage.total_value)}</span>
    </span>
  );
}

function PipelineTable({ stages }: { stages: StageFigures[] }) {
  const { count, money, percent, days } = useFigures();
  const scene = useScene();
  const hasSeveral = byPipeline(stages).length > 1;
  const rows = (stage: StageFigures) => dealsInStage(scene, stage.pipeline_id, stage.stage_id);
  return (
    <FigureTable
      label="Pipeline by stage"
      rows={stages}
      keyOf={(stage) => stage.stage_id}
      head={{
        name: "Stage",
        value: (stage) =>
          hasSeveral ? `${stage.stage_name} (${stage.pipeline_name})` : stage.stage_name,
      }}
      columns={[
        { name: "Deals", value: (stage) => count(stage.deal_count), rows },
        { name: "Value", value: (stage) => money(stage.total_value), rows },
        { name: "Conversion", value: (stage) => percent(stage.conversion_rate) },
        { name: "Median stay", value: (stage) => days(stage.median_duration_days) },
        { name: "Mean stay", value: (stage) => days(stage.avg_duration_days) },
        { name: "Win rate", value: (stage) => percent(stage.win_rate) },
      ]}
    />
  );
}
