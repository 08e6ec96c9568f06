// The stages in order. Each is moved by its grip: with the mouse, with a finger, or with the arrow
// keys while the grip has the focus.
import { ActionIcon, Badge, Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import { messageOf } from "@/api/problem";
import type { RecordList } from "@/api/queries";
import { useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";
import { offerUndo } from "@/app/undo";
import { IconDots, IconGripVertical } from "@/ui/icons";

import { orderStages, stagesOptions, touches } from "./queries";
import classes from "./StageList.module.css";
import { mergeTargets, moved, placeBeside, roleOf, type Stage } from "./stages";
import { useStageDrag } from "./useStageDrag";

interface Props {
  pipelineId: string;
  stages: Stage[];
  /** How many deals are in each, as soon as it is known. */
  counts: Map<string, number> | undefined;
  onEdit: (stage: Stage) => void;
  onMerge: (stage: Stage) => void;
  onDelete: (stage: Stage) => void;
}

export function StageList({ pipelineId, stages, counts, ...acts }: Props) {
  const [said, setSaid] = useState("");
  const reorder = useReorder(pipelineId);
  const move = (from: number, to: number) => {
    const next = moved(stages, from, to);
    const name = stages[from]?.name ?? "";
    if (next.every((stage, index) => stage.id === stages[index]?.id)) return;
    const place = next.findIndex((stage) => stage.id === stages[from]?.id) + 1;
    setSaid(`${name} is stage ${place} of ${stages.length}`);
    reorder(stages, next, `${name} moved to place ${place}`);
  };
  return (
    <>
      <ol className={classes.list} aria-label="Stages in order">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            index={index}
            count={counts?.get(stage.id)}
            canMerge={!stage.is_closed && mergeTargets(stages, stage).length > 0}
            onMove={(to) => move(index, to)}
            onDropOn={(from, edge) => move(from, placeBeside(from, index, edge))}
            {...acts}
          />
        ))}
      </ol>
      <div role="status" className={classes.said}>
        {said}
      </div>
    </>
  );
}

/** Shown at once, taken back when the server refuses, undone by z. */
function useReorder(pipelineId: string) {
  const client = useQueryClient();
  const key = stagesOptions.queryKey;
  const show = (stages: readonly Stage[]) => {
    const places = new Map(stages.map((stage, index) => [stage.id, index + 1]));
    client.setQueryData<RecordList<Stage>>(
      key,
      (list) =>
        list && {
          ...list,
          data: list.data.map((stage) => ({
            ...stage,
            order_index: places.get(stage.id) ?? stage.order_index,
          })),
        },
    );
  };
  const save = async (stages: readonly Stage[]) => {
    show(stages);
    try {
      await orderStages(
        pipelineId,
        stages.map((stage) => stage.id),
      );
    } finally {
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
    }
  };
  return (before: readonly Stage[], next: readonly Stage[], message: string) => {
    const takeBack = offerUndo({ message, undo: () => save(before) });
    save(next).catch((error: unknown) => {
      takeBack();
      show(before);
      tellFailure(`The order is as it was. ${messageOf(error)}`);
    });
  };
}

interface RowProps extends Pick<Props, "onEdit" | "onMerge" | "onDelete"> {
  stage: Stage;
  index: number;
  count: number | undefined;
  canMerge: boolean;
  onMove: (to: number) => void;
  onDropOn: (from: number, edge: "top" | "bottom") => void;
}

function StageRow({ stage, index, count, canMerge, onMove, onDropOn, ...acts }: RowProps) {
  const { format } = useSession();
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  const { isDragged, edge } = useStageDrag({ row, grip, index, onDropOn });
  const wasMoved = useRef(false);
  // What moves keeps the focus, wherever it has gone.
  useEffect(() => {
    if (wasMoved.current) grip.current?.focus();
    wasMoved.current = false;
  });
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    wasMoved.current = true;
    onMove(index + step);
  };
  const role = roleOf(stage);
  return (
    <li ref={row} className={classes.row} data-dragged={isDragged} data-edge={edge}>
      <button
        ref={grip}
        type="button"
        className={classes.grip}
        aria-label={`Move ${stage.name}: arrow up or down`}
        onKeyDown={press}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <span className={classes.place}>{index + 1}</span>
      <button type="button" className={classes.name} onClick={() => acts.onEdit(stage)}>
        {stage.name}
        {stage.description && <span className={classes.description}>{stage.description}</span>}
      </button>
      {role !== "open" && (
        <Badge variant="light" tt="none" fw={500} className={classes[role]}>
          {role}
        </Badge>
      )}
      {count !== undefined && (
        <Link to="/deals/list" search={{ stage_id: stage.id } as never} className={classes.count}>
          {format.number(count)} {count === 1 ? "deal" : "deals"}
        </Link>
      )}
      <span className={classes.chance}>{format.percent(Number(stage.probability) / 100)}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${stage.name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => acts.onEdit(stage)}>Edit</Menu.Item>
          <Menu.Item disabled={index === 0} onClick={() => onMove(index - 1)}>
            Move up
          </Menu.Item>
          <Menu.Item onClick={() => onMove(index + 1)}>Move down</Menu.Item>
          <Menu.Item disabled={!canMerge} onClick={() => acts.onMerge(stage)}>
            Merge into another stage
          </Menu.Item>
          <Menu.Item onClick={() => acts.onDelete(stage)}>Delete</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
