// The drags of the board: a card that can be taken and on which others can be dropped; a column that
// takes what lands below its cards. Comes after the first paint, for nobody drags before.
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

import type { Drop, Edge } from "./useCardDrag";

export { attachTouch } from "./touchDrag";

type Data = Record<string | symbol, unknown>;
const cardMark = Symbol("deal card");

const isCardData = (data: Data) => data[cardMark] === true;
const dealIdOf = (data: Data) => String(data["dealId"]);
const edgeOf = (data: Data) => extractClosestEdge(data) as Edge | null;

interface CardInput {
  element: HTMLElement;
  dealId: string;
  stageId: string;
  canDrag: boolean;
  onDragged: (isDragged: boolean) => void;
  onEdge: (edge: Edge | undefined) => void;
}

export function attachCard(input: CardInput): () => void {
  const { element, dealId, stageId, canDrag, onDragged, onEdge } = input;
  const data = { [cardMark]: true, dealId, stageId };
  return combine(
    draggable({
      element,
      canDrag: () => canDrag,
      getInitialData: () => data,
      onDragStart: () => onDragged(true),
      onDrop: () => onDragged(false),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => isCardData(source.data) && dealIdOf(source.data) !== dealId,
      getData: ({ input: pointer }) =>
        attachClosestEdge(data, { element, input: pointer, allowedEdges: ["top", "bottom"] }),
      getIsSticky: () => true,
      onDrag: ({ self }) => onEdge(edgeOf(self.data) ?? undefined),
      onDragLeave: () => onEdge(undefined),
      onDrop: () => onEdge(undefined),
    }),
  );
}

export function attachColumn(
  element: HTMLElement,
  stageId: string,
  onOver: (isOver: boolean) => void,
): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isCardData(source.data),
    getData: () => ({ stageId }),
    onDragEnter: () => onOver(true),
    onDragLeave: () => onOver(false),
    onDrop: () => onOver(false),
  });
}

export function attachDrops(onDrop: (drop: Drop) => void): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => isCardData(source.data),
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0];
      if (!target) return;
      const isOnCard = isCardData(target.data);
      onDrop({
        dealId: dealIdOf(source.data),
        stageId: String(target.data["stageId"]),
        overId: isOnCard ? dealIdOf(target.data) : undefined,
        edge: isOnCard ? (edgeOf(target.data) ?? "top") : undefined,
      });
    },
  });
}
