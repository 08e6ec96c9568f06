// What can be done on the board, and which dialog is open for it.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";

import { tell } from "@/app/toasts";

import { type Closing, useDealActs } from "../acts";
import {
  type Found,
  findCard,
  type Place,
  placeOf,
  placeOfDrop,
  type Step,
  stepBy,
  stepTo,
} from "../logic";
import type { Board, BoardStage, Card } from "../types";
import type { Drop } from "../useCardDrag";

export type Asking = { card: Card } & (
  | { kind: "stage"; stageId: string }
  | { kind: "close"; status: Closing }
  | { kind: "reopen"; stage: BoardStage }
);

const handleOf = (card: Card) => ({ id: card.id, title: card.title ?? "Untitled deal" });

export function useBoardActs(board: Board) {
  const acts = useDealActs();
  const [asking, setAsking] = useState<Asking>();
  const shown = useRef(board);
  useLayoutEffect(() => {
    shown.current = board;
  });

  const put = useCallback(
    ({ card, stage }: Found, place: Place) => {
      const target = shown.current.stages.find((other) => other.id === place.stageId);
      const home = placeOf(shown.current, card.id);
      void acts.move(handleOf(card), stage, { name: target?.name ?? "its stage", place }, home);
    },
    [acts],
  );

  const follow = useCallback(
    (found: Found, step: Step<BoardStage>, place?: Place) => {
      const { card } = found;
      switch (step.kind) {
        case "move":
          return put(found, place ?? { stageId: step.stage.id });
        case "win":
          return setAsking({ kind: "close", card, status: "won" });
        case "lose":
          return setAsking({ kind: "close", card, status: "lost" });
        case "reopen":
          return setAsking({ kind: "reopen", card, stage: step.stage });
        case "none":
          return tell(step.why);
      }
    },
    [put],
  );

  const withCard = useCallback((dealId: string | undefined, act: (found: Found) => void) => {
    const found = dealId === undefined ? undefined : findCard(shown.current, dealId);
    if (found) act(found);
    else tell("Choose a deal first, with the arrow keys or a click.");
  }, []);

  // None of these changes while a dialog is open, so that no card is rendered for it.
  const steady = useMemo(() => {
    const stepOf = (dealId: string | undefined, by: 1 | -1) =>
      withCard(dealId, (found) =>
        follow(found, stepBy(shown.current.stages, found.card.status, found.stage.id, by)),
      );
    const toStage = (found: Found, stageId: string, place?: Place) => {
      const stage = shown.current.stages.find((other) => other.id === stageId);
      if (stage) follow(found, stepTo(found.card.status, found.stage.id, stage), place);
    };
    return {
      stopAsking: () => setAsking(undefined),
      forward: (dealId?: string) => stepOf(dealId, 1),
      back: (dealId?: string) => stepOf(dealId, -1),
      pickStage: (dealId?: string) =>
        withCard(dealId, ({ card, stage }) =>
          setAsking({ kind: "stage", card, stageId: stage.id }),
        ),
      ask: (dealId: string | undefined, status: Closing) =>
        withCard(dealId, (found) => {
          if (found.card.status !== "open") return tell("This deal is closed. Reopen it first.");
          setAsking({ kind: "close", card: found.card, status });
        }),
      pickedStage: (dealId: string, stageId: string) =>
        withCard(dealId, (found) => toStage(found, stageId)),
      /** Up or down within the stage. */
      shift: (dealId: string | undefined, by: 1 | -1) =>
        withCard(dealId, (found) => {
          const beside = found.stage.cards[found.index + by];
          if (!beside) return;
          const { id: stageId } = found.stage;
          put(found, by === 1 ? { stageId, afterId: beside.id } : { stageId, beforeId: beside.id });
        }),
      closed: (card: Card, status: Closing, more: { reason?: string; at?: string }) => {
        const home = placeOf(shown.current, card.id);
        if (home) void acts.close(handleOf(card), status, more, home);
      },
      reopened: (card: Card, { id, name }: BoardStage) =>
        void acts.reopen(handleOf(card), { name, place: { stageId: id } }),
      drop: (drop: Drop) => {
        const found = findCard(shown.current, drop.dealId);
        const place = placeOfDrop(shown.current, drop.dealId, drop);
        if (!found || !place) return;
        if (found.card.status === "open" && place.stageId === found.stage.id) put(found, place);
        else toStage(found, place.stageId, place);
      },
    };
  }, [acts, follow, put, withCard]);
  return { ...steady, asking };
}

export type BoardActs = ReturnType<typeof useBoardActs>;
