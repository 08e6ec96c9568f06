// The board: columns of cards, the record that is open beside them, and the keys for both.
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import frame from "@/ui/record/RecordPanel.module.css";

import { type Direction, firstCard, neighbour } from "../logic";
import type { Filters } from "../queries";
import type { Board as BoardData } from "../types";
import { useDrops } from "../useCardDrag";
import classes from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import { BoardDialogs } from "./BoardDialogs";
import type { Reveals } from "./cards";
import { DealPanel } from "./laterDialogs";
import { StageSwitcher } from "./StageSwitcher";
import { type BoardActs, useBoardActs } from "./useBoardActs";
import { useBoardKeys } from "./useBoardKeys";
import { useAutoScroll, useCardPress } from "./useBoardPointer";
import { useKeptScroll } from "./useKeptScroll";
import { useMoreCards } from "./useMoreCards";
import { dealInFocus, showCard, useRovingFocus } from "./useRovingFocus";

export interface BoardProps {
  /** What stands above the columns. */
  head: ReactNode;
  board: BoardData;
  filters: Filters;
  hasFilters: boolean;
  /** Of other filters than those that stand above it: what fits them is on its way. */
  isOld: boolean;
  openId: string | undefined;
  onOpen: (dealId: string | undefined) => void;
  canMove: boolean;
  today: string;
  currency: string;
}

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** Shift and an arrow take the card along. */
function carry(acts: BoardActs, dealId: string | undefined, direction: Direction) {
  if (direction === "up") acts.shift(dealId, -1);
  else if (direction === "down") acts.shift(dealId, 1);
  else if (direction === "left") acts.back(dealId);
  else if (direction === "right") acts.forward(dealId);
}

export function Board(props: BoardProps) {
  const { board, filters, openId, onOpen, canMove, isOld } = props;
  const root = useRef<HTMLDivElement>(null);
  const [reveals] = useState<Reveals>(() => new Map());
  const reveal = useCallback(
    (dealId: string) => reveals.forEach((bring) => bring(dealId)),
    [reveals],
  );
  const focus = useRovingFocus(board, root, reveal);
  const { focusedId, focusCard } = focus;
  const acts = useBoardActs(board);
  const { loading, more } = useMoreCards(board, filters);
  const stageIds = board.stages.map((stage) => stage.id).join();
  useAutoScroll(root, stageIds);
  useKeptScroll(root, board.pipeline.id, stageIds);
  useDrops(root, acts.drop);

  const chosenId = openId ?? focusedId;
  const go = (direction: Direction) => {
    const next = chosenId === undefined ? firstCard(board) : neighbour(board, chosenId, direction);
    if (!next) return;
    if (openId === undefined) focusCard(next.id);
    else onOpen(next.id);
  };
  useBoardKeys({ acts, chosen: () => openId ?? dealInFocus(focusedId), go, canMove });
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const isOnCard = (event.target as HTMLElement).closest("[data-deal]") !== null;
    if (!direction || !isOnCard || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.shiftKey) go(direction);
    else if (canMove) carry(acts, focusedId, direction);
  };

  // The dialogs give the focus back to the card, wherever it is by then.
  const asked = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (asked.current !== undefined && !acts.asking) focusCard(asked.current);
    asked.current = acts.asking?.card.id;
  }, [acts.asking, focusCard]);

  // The panel takes room from the board; the card that it belongs to stays in sight.
  useEffect(() => {
    if (openId !== undefined) showCard(openId);
  }, [openId]);

  const close = () => {
    onOpen(undefined);
    if (openId !== undefined) focusCard(openId);
  };
  return (
    <div className={frame.beside}>
      <section className={frame.list} aria-label="Deals">
        {props.head}
        <StageSwitcher board={board} root={root} />
        <p id="board-keys" hidden>
          Enter opens the deal. Closing and opening bracket move it one stage on or back, s to any
          stage, w wins it, x loses it.
        </p>
        <div
          ref={root}
          className={classes.board}
          data-old={isOld || undefined}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
          onKeyDown={onKeyDown}
          onClick={useCardPress(onOpen)}
          role="group"
          aria-label={`Board of ${board.pipeline.name ?? "deals"}`}
        >
          {board.stages.map((stage) => {
            const has = (id: string | undefined) => stage.cards.some((card) => card.id === id);
            return (
              <BoardColumn
                key={stage.id}
                stage={stage}
                tabStopId={has(focusedId) ? focusedId : stage.cards[0]?.id}
                openId={has(openId) ? openId : undefined}
                isLoading={isOld || loading.has(stage.id)}
                canMove={canMove}
                today={props.today}
                currency={props.currency}
                reveals={reveals}
                onPick={acts.pickStage}
                onMore={more}
                empty={props.hasFilters ? "No deal here fits the filters." : "No deals here."}
              />
            );
          })}
        </div>
      </section>
      {openId !== undefined && (
        <DealPanel id={openId} onClose={close} onStep={(by) => go(by === 1 ? "down" : "up")} />
      )}
      <BoardDialogs acts={acts} board={board} />
    </div>
  );
}
