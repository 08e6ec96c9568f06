import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";

type Edge = "top" | "bottom";
type Data = Record<string | symbol, unknown>;
const mark = Symbol("stage of a pipeline");

const isStage = (data: Data) => data[mark] === true;
const edgeOf = (data: Data) => (extractClosestEdge(data) as Edge | null) ?? undefined;

interface Options {
  row: RefObject<HTMLElement | null>;
  grip: RefObject<HTMLElement | null>;
  index: number;
  /** The stage at the place `from` was dropped on the half of this one. */
  onDropOn: (from: number, edge: Edge) => void;
}

export function useStageDrag({ row, grip, index, onDropOn }: Options) {
  const [isDragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const drop = useRef(onDropOn);
  useEffect(() => {
    drop.current = onDropOn;
  });
  useEffect(() => {
    const element = row.current;
    const dragHandle = grip.current;
    if (!element || !dragHandle) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ [mark]: true, index }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isStage(source.data) && source.data["index"] !== index,
        getData: ({ input }) =>
          attachClosestEdge({}, { element, input, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ self, source }) => {
          setEdge(undefined);
          drop.current(Number(source.data["index"]), edgeOf(self.data) ?? "top");
        },
      }),
    );
  }, [row, grip, index]);
  return { isDragged, edge };
}
