// Who comes back to a board finds it scrolled as he left it.
import { type RefObject, useEffect, useLayoutEffect } from "react";

interface Kept {
  left: number;
  tops: Map<string, number>;
}

const kept = new Map<string, Kept>();

const columnsOf = (board: HTMLElement) =>
  board.querySelectorAll<HTMLElement>("[data-column-scroller]");

export function useKeptScroll(
  root: RefObject<HTMLElement | null>,
  boardId: string,
  stageIds: string,
): void {
  useLayoutEffect(() => {
    const board = root.current;
    const was = kept.get(boardId);
    if (!board || !was) return;
    board.scrollLeft = was.left;
    columnsOf(board).forEach((column) => {
      column.scrollTop = was.tops.get(column.dataset["columnScroller"] ?? "") ?? 0;
    });
  }, [root, boardId, stageIds]);

  useEffect(() => {
    const board = root.current;
    if (!board) return;
    const keep = () => {
      const tops = new Map<string, number>();
      columnsOf(board).forEach((column) => {
        if (column.scrollTop > 0)
          tops.set(column.dataset["columnScroller"] ?? "", column.scrollTop);
      });
      kept.set(boardId, { left: board.scrollLeft, tops });
    };
    // Scrolling does not bubble, but it can be caught on its way down.
    board.addEventListener("scrollend", keep, { capture: true, passive: true });
    return () => board.removeEventListener("scrollend", keep, { capture: true });
  }, [root, boardId]);
}
