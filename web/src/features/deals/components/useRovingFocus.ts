// Which card has the focus, through everything that happens to the board: a card that moves takes
// the focus along, and one that goes leaves it to its neighbour. Tab goes from column to column.
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { findCard, heirOf } from "../logic";
import type { Board } from "../types";

export const linkId = (dealId: string) => `deal-${dealId}`;

/** Brings a card that is not in the page into it (a long column shows only what is in sight). */
export type Reveal = (dealId: string) => void;

export function showCard(dealId: string): void {
  const card = document.getElementById(linkId(dealId))?.closest("[data-deal]");
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function focusNow(dealId: string): boolean {
  const link = document.getElementById(linkId(dealId));
  if (!link) return false;
  link.focus({ preventScroll: true });
  showCard(dealId);
  return true;
}

/** The deal whose card has the focus, or had it before Ctrl-K took it. */
export function dealInFocus(before: string | undefined): string | undefined {
  const active = document.activeElement;
  if (active?.closest('[role="dialog"]')) return before;
  return active?.closest<HTMLElement>("[data-deal]")?.dataset["deal"];
}

/** The card that had the focus last, by board, for whoever comes back to it. */
const last = new Map<string, string>();

export function useRovingFocus(board: Board, root: RefObject<HTMLElement | null>, reveal: Reveal) {
  const boardId = board.pipeline.id;
  const [focusedId, setState] = useState(() => last.get(boardId));
  const isHeld = useRef(false);
  const before = useRef(board);

  const setFocusedId = useCallback(
    (dealId: string) => {
      last.set(boardId, dealId);
      setState(dealId);
    },
    [boardId],
  );

  const focusCard = useCallback(
    (dealId: string) => {
      isHeld.current = true;
      setFocusedId(dealId);
      if (focusNow(dealId)) return;
      reveal(dealId);
      requestAnimationFrame(() => focusNow(dealId));
    },
    [reveal, setFocusedId],
  );

  useEffect(() => {
    const back = last.get(boardId);
    const isFree = document.activeElement === document.body;
    if (back !== undefined && isFree && document.getElementById(linkId(back))) focusCard(back);
  }, [boardId, focusCard]);

  useLayoutEffect(() => {
    const previous = before.current;
    before.current = board;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!isHeld.current || !isLost || focusedId === undefined) return;
    const next = findCard(board, focusedId)?.card ?? heirOf(previous, board, focusedId);
    if (next) focusCard(next.id);
  }, [board, focusedId, focusCard]);

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const dealId = event.target.closest<HTMLElement>("[data-deal]")?.dataset["deal"];
      if (dealId === undefined) return;
      isHeld.current = true;
      setFocusedId(dealId);
    },
    [setFocusedId],
  );

  const onBlur = useCallback(
    (event: FocusEvent) => {
      const { target, relatedTarget } = event;
      if (relatedTarget instanceof Node && root.current?.contains(relatedTarget)) return;
      // A card that was taken away lost the focus without anybody wanting it.
      queueMicrotask(() => {
        if (target.isConnected) isHeld.current = false;
      });
    },
    [root],
  );

  return { focusedId, focusCard, onFocus, onBlur };
}
