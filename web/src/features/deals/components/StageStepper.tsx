// The open stages of the pipeline in a row; a press moves the deal there.
import { useSession } from "@/app/session";
import { IconCheck } from "@/ui/icons";

import type { Deal, Stage } from "../types";
import classes from "./DealDetails.module.css";

interface Props {
  deal: Deal;
  stages: Stage[];
  canChange: boolean;
  onStage: (stage: Stage) => void;
}

type State = "past" | "present" | "ahead";

function stateOf(index: number, at: number): State {
  if (index === at) return "present";
  return index < at ? "past" : "ahead";
}

const said: Record<State, string> = { past: "passed", present: "now", ahead: "not yet" };

export function StageStepper({ deal, stages, canChange, onStage }: Props) {
  const { format } = useSession();
  const open = stages.filter((stage) => !stage.is_closed);
  const isWon = deal.status === "won";
  const at = open.findIndex((stage) => stage.id === deal.stage_id);
  const isOpen = deal.status === "open";
  return (
    <ol className={classes.stepper} aria-label="Stages" data-status={deal.status}>
      {open.map((stage, index) => {
        const state = isWon ? "past" : stateOf(index, at);
        const isStill = !canChange || !isOpen || state === "present";
        return (
          <li key={stage.id} className={classes.step} data-state={state}>
            <button
              type="button"
              className={classes.stepButton}
              aria-current={state === "present" ? "step" : undefined}
              disabled={isStill}
              onClick={() => onStage(stage)}
              title={`${stage.name}: ${format.number(stage.probability)} % (${said[state]})`}
            >
              {state === "past" && <IconCheck size={12} aria-label="Passed" />}
              <span className={classes.stepName}>{stage.name}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
