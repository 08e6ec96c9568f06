// Which card has the focus, through everything that happens to the board: a card that moves takes
// the focus along, and one that goes leaves it to its neighbour. Tab goes from column to column.
import {
  type FocusEvent,
  type RefObject,
  useCallback,
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

export function useRovingFocus(board: Board, root: RefObject<HTMLElement | null>, reveal: Reveal) {
  const [focusedId, setFocusedId] = useState<string>();
  const isHeld = useRef(false);
  const before = useRef(board);

  const focusCard = useCallback(
    (dealId: string) => {
      isHeld.current = true;
      setFocusedId(dealId);
      if (focusNow(dealId)) return;
      reveal(dealId);
      requestAnimationFrame(() => focusNow(dealId));
    },
    [reveal],
  );

  useLayoutEffect(() => {
    const previous = before.current;
    before.current = board;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!isHeld.current || !isLost || focusedId === undefined) return;
    const next = findCard(board, focusedId)?.card ?? heirOf(previous, board, focusedId);
    if (next) focusCard(next.id);
  }, [board, focusedId, focusCard]);

  const onFocus = useCallback((event: FocusEvent) => {
    const card = event.target.closest<HTMLElement>("[data-deal]");
    if (!card) return;
    isHeld.current = true;
    setFocusedId(card.dataset["deal"]);
  }, []);

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
