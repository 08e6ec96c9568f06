// A card that can be taken and on which others can be dropped; a column that takes what lands below
// its cards. State is local to who shows it, so that a drag renders two cards and not the board.
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  attachClosestEdge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";

type Data = Record<string | symbol, unknown>;
const cardMark = Symbol("deal card");

const isCardData = (data: Data) => data[cardMark] === true;
const dealIdOf = (data: Data) => String(data["dealId"]);

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
    const data = { [cardMark]: true, dealId, stageId };
    return combine(
      draggable({
        element,
        canDrag: () => canDrag,
        getInitialData: () => data,
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCardData(source.data) && dealIdOf(source.data) !== dealId,
        getData: ({ input }) =>
          attachClosestEdge(data, { element, input, allowedEdges: ["top", "bottom"] }),
        getIsSticky: () => true,
        onDrag: ({ self }) => setEdge((extractClosestEdge(self.data) as Edge | null) ?? undefined),
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    );
  }, [ref, dealId, stageId, canDrag]);
  return { isDragged, edge };
}

export function useColumnDrop(ref: RefObject<HTMLElement | null>, stageId: string) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isCardData(source.data),
      getData: () => ({ stageId }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [ref, stageId]);
  return isOver;
}

export interface Drop {
  dealId: string;
  stageId: string;
  overId?: string;
  edge?: Edge;
}

/** Hears of every drop on the board. */
export function useDrops(onDrop: (drop: Drop) => void) {
  const handler = useRef(onDrop);
  useEffect(() => {
    handler.current = onDrop;
  });
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => isCardData(source.data),
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0];
          if (!target) return;
          const isOnCard = isCardData(target.data);
          handler.current({
            dealId: dealIdOf(source.data),
            stageId: String(target.data["stageId"]),
            overId: isOnCard ? dealIdOf(target.data) : undefined,
            edge: isOnCard
              ? ((extractClosestEdge(target.data) as Edge | null) ?? "top")
              : undefined,
          });
        },
      }),
    [],
  );
}
