// All that there is to a deal, for its panel and its page.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

import { deleteRecord, restoreRecord } from "@/api/queries";
import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { tell } from "@/app/toasts";
import { offerUndo } from "@/app/undo";
import { openLogCall, useActivityKeys } from "@/features/activities";
import type { Row } from "@/ui/catalog/types";
import { useMayChange } from "@/ui/rights";

import { type Closing, useDealActs } from "../acts";
import { type Step, stepBy, stepTo } from "../logic";
import { stagesOptions } from "../queries";
import type { Deal, Stage } from "../types";
import { DealActivities } from "./DealActivities";
import { DealActs } from "./DealActs";
import classes from "./DealDetails.module.css";
import { DealContact } from "./DealContact";
import { DealFields } from "./DealFields";
import { CloseDealDialog, ReopenDialog, StagePicker } from "./laterDialogs";
import { NextStep } from "./NextStep";
import { StageHistory } from "./StageHistory";
import { StageStepper } from "./StageStepper";
import { subjectOf, useDealSave } from "./useDeal";

/** A panel lies beside the board, which has the keys; a page has them itself. */
export type Frame = "panel" | "page";

type Asking = Closing | "stage" | "reopen";

const noStages: Stage[] = [];

function useActsOn(deal: Deal, stages: Stage[]) {
  const acts = useDealActs();
  const [asking, setAsking] = useState<Asking>();
  const present = stages.find((stage) => stage.id === deal.stage_id);
  const from = { id: deal.stage_id, name: present?.name ?? "its stage" };
  const follow = (step: Step<Stage>) => {
    setAsking(undefined);
    if (step.kind === "win") setAsking("won");
    else if (step.kind === "lose") setAsking("lost");
    else if (step.kind === "none") tell(step.why);
    else if (step.kind === "move") {
      const { id, name } = step.stage;
      void acts.move(deal, from, { name, place: { stageId: id } });
    }
  };
  return {
    asking,
    setAsking,
    follow,
    toStage: (stage: Stage) => follow(stepTo(deal.status, deal.stage_id, stage)),
    close: (status: Closing, more: { reason?: string; at?: string }) => {
      setAsking(undefined);
      void acts.close(deal, status, more, { stageId: deal.stage_id });
    },
    reopen: () => {
      setAsking(undefined);
      void acts.reopen(deal);
    },
  };
}

type On = ReturnType<typeof useActsOn>;

function Dialogs({ deal, stages, on }: { deal: Deal; stages: Stage[]; on: On }) {
  const stop = () => on.setAsking(undefined);
  if (on.asking === undefined) return null;
  if (on.asking === "reopen") {
    return <ReopenDialog deal={deal} onClose={stop} onConfirm={on.reopen} />;
  }
  if (on.asking !== "stage") {
    const status = on.asking;
    return (
      <CloseDealDialog
        deal={deal}
        status={status}
        onClose={stop}
        onConfirm={(more) => on.close(status, more)}
      />
    );
  }
  return (
    <StagePicker
      title={deal.title}
      stages={stages}
      currentId={deal.stage_id}
      onClose={stop}
      onPick={(id) => {
        const stage = stages.find((one) => one.id === id);
        if (stage) on.toStage(stage);
      }}
    />
  );
}

function PageKeys({ deal, stages, on }: { deal: Deal; stages: Stage[]; on: On }) {
  const isOpen = deal.status === "open";
  const step = (by: 1 | -1) => on.follow(stepBy(stages, deal.status, deal.stage_id, by));
  const group = "Deal";
  useShortcuts(
    isOpen
      ? [
          { keys: "]", label: "Move one stage on", group, run: () => step(1) },
          { keys: "[", label: "Move one stage back", group, run: () => step(-1) },
          { keys: "s", label: "Move to any stage", group, run: () => on.setAsking("stage") },
          { keys: "w", label: "Win the deal", group, run: () => on.setAsking("won") },
          { keys: "x", label: "Lose the deal", group, run: () => on.setAsking("lost") },
        ]
      : [],
  );
  return null;
}

interface Props {
  deal: Deal;
  frame: Frame;
  /** After it was deleted. */
  onGone: () => void;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.sectionName}>{title}</h3>
      {children}
    </section>
  );
}

export function DealDetails({ deal, frame, onGone }: Props) {
  const { can } = useSession();
  const mayChange = useMayChange("deals");
  const row = deal as unknown as Row;
  const canChange = mayChange(row);
  const stages = useQuery(stagesOptions(deal.pipeline_id)).data?.data ?? noStages;
  const on = useActsOn(deal, stages);
  const save = useDealSave(deal);
  const about = subjectOf(deal);
  useActivityKeys(about);
  const remove = async () => {
    await deleteRecord("deals", deal.id);
    onGone();
    offerUndo({
      message: `“${deal.title}” deleted`,
      undo: () => restoreRecord("deals", deal.id),
    });
  };
  return (
    <div className={classes.details} data-frame={frame}>
      <div className={classes.top}>
        <StageStepper deal={deal} stages={stages} canChange={canChange} onStage={on.toStage} />
        {canChange && (
          <DealActs
            deal={deal}
            onClose={on.setAsking}
            onReopen={() => on.setAsking("reopen")}
            onDelete={mayChange(row, "delete") ? () => void remove() : undefined}
            onLogCall={can("activities", "create") ? () => openLogCall(about) : undefined}
          />
        )}
        <NextStep deal={deal} canChange={canChange} />
      </div>
      <div className={classes.main}>
        <DealFields
          deal={deal}
          stages={stages}
          canChange={canChange}
          onSave={save}
          onStage={on.toStage}
        />
      </div>
      <div className={classes.side}>
        <Section title="Contact">
          <DealContact deal={deal} />
        </Section>
        <Section title="Activities">
          <DealActivities dealId={deal.id} />
        </Section>
        <Section title="Stages so far">
          <StageHistory dealId={deal.id} />
        </Section>
      </div>
      {frame === "page" && canChange && <PageKeys deal={deal} stages={stages} on={on} />}
      <Dialogs deal={deal} stages={stages} on={on} />
    </div>
  );
}
