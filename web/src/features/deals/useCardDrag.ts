// Cards that can be taken, and columns that take them. State is local to who shows it, so that a drag
// renders two cards and not the board.
import { type RefObject, useEffect, useRef, useState } from "react";

type Dragging = typeof import("./dragging");

let asked: Promise<Dragging> | undefined;

/** Asked for once: hundreds of cards want it at the same time, and an import() costs each of them. */
function dragging(): Promise<Dragging> {
  asked ??= import("./dragging").catch((error: unknown) => {
    asked = undefined; // the next board tries again
    throw error;
  });
  return asked;
}

/** Attaches what needs the code of dragging, as soon as it is there. */
function attached(attach: (code: Dragging) => () => void): () => void {
  let detach: (() => void) | undefined;
  let isOver = false;
  void dragging().then((code) => {
    if (!isOver) detach = attach(code);
  });
  return () => {
    isOver = true;
    detach?.();
  };
}

export type Edge = "top" | "bottom";

export function useCardDrag(
  ref: RefObject<HTMLElement | null>,
  dealId: string,
  stageId: string,
  canDrag: boolean,
) {
  const [isDragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const acts = { onDragged: setDragged, onEdge: setEdge };
    return attached((code) => code.attachCard({ element, dealId, stageId, canDrag, ...acts }));
  }, [ref, dealId, stageId, canDrag]);
  return { isDragged, edge };
}

export function useColumnDrop(ref: RefObject<HTMLElement | null>, stageId: string) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return attached((code) => code.attachColumn(element, stageId, setOver));
  }, [ref, stageId]);
  return isOver;
}

export interface Drop {
  dealId: string;
  stageId: string;
  overId?: string;
  edge?: Edge;
}

/** Hears of every drop on the board, by mouse or finger. */
export function useDrops(root: RefObject<HTMLElement | null>, onDrop: (drop: Drop) => void) {
  const handler = useRef(onDrop);
  useEffect(() => {
    handler.current = onDrop;
  });
  useEffect(() => {
    const drop = (dropped: Drop) => handler.current(dropped);
    return attached((code) => code.attachDrops(drop));
  }, []);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return attached((code) => code.attachTouch(element, (drop) => handler.current(drop)));
  }, [root]);
}
