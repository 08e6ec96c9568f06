// On a phone the board shows one column at a time; this says which, and goes to another.
import { ActionIcon, NativeSelect } from "@mantine/core";
import { type RefObject, useEffect, useState } from "react";

import { useSession } from "@/app/session";
import { IconChevronLeft, IconChevronRight } from "@/ui/icons";

import type { Board } from "../types";
import classes from "./Board.module.css";

function columnOf(root: HTMLElement, stageId: string) {
  return root.querySelector(`[data-stage="${stageId}"]`);
}

/** The column in sight; swiping changes it as well. */
function useColumnInSight(root: RefObject<HTMLElement | null>, stageIds: string) {
  const [stageId, setStageId] = useState<string>();
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting);
        if (seen) setStageId((seen.target as HTMLElement).dataset["stage"]);
      },
      { root: board, threshold: 0.6 },
    );
    board.querySelectorAll("[data-stage]").forEach((column) => observer.observe(column));
    return () => observer.disconnect();
  }, [root, stageIds]);
  return stageId;
}

export function StageSwitcher({
  board,
  root,
}: {
  board: Board;
  root: RefObject<HTMLElement | null>;
}) {
  const { format } = useSession();
  const { stages } = board;
  const inSight = useColumnInSight(root, stages.map((stage) => stage.id).join());
  const at = Math.max(
    0,
    stages.findIndex((stage) => stage.id === inSight),
  );
  const go = (stageId: string | undefined) => {
    if (!root.current || stageId === undefined) return;
    columnOf(root.current, stageId)?.scrollIntoView({ inline: "start", block: "nearest" });
  };
  return (
    <div className={classes.switcher}>
      <ActionIcon
        size="lg"
        aria-label="Stage before"
        disabled={at === 0}
        onClick={() => go(stages[at - 1]?.id)}
      >
        <IconChevronLeft size={20} />
      </ActionIcon>
      <NativeSelect
        aria-label="Stage"
        className={classes.switcherSelect}
        value={stages[at]?.id}
        onChange={(event) => go(event.currentTarget.value)}
        data={stages.map((stage) => ({
          value: stage.id,
          label: `${stage.name} (${format.number(stage.deal_count)})`,
        }))}
      />
      <ActionIcon
        size="lg"
        aria-label="Stage after"
        disabled={at >= stages.length - 1}
        onClick={() => go(stages[at + 1]?.id)}
      >
        <IconChevronRight size={20} />
      </ActionIcon>
    </div>
  );
}
