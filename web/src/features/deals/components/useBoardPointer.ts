// What the pointer does on the board: it opens cards, and scrolls the board while it drags one.
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { type MouseEvent, type RefObject, useCallback, useEffect } from "react";

/** Opens the record beside the board; with a key held down the link does what links do. */
export function useCardPress(onOpen: (dealId: string) => void) {
  return useCallback(
    (event: MouseEvent) => {
      const target = event.target as HTMLElement;
      const isSpecial = event.ctrlKey || event.metaKey || event.shiftKey;
      if (isSpecial || target.closest("button")) return;
      const dealId = target.closest<HTMLElement>("[data-deal]")?.dataset["deal"];
      if (!dealId) return;
      event.preventDefault();
      onOpen(dealId);
    },
    [onOpen],
  );
}

export function useAutoScroll(root: RefObject<HTMLElement | null>, stageIds: string) {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const scrollers = element.querySelectorAll<HTMLElement>("[data-column-scroller]");
    return combine(
      autoScrollForElements({ element }),
      ...[...scrollers].map((scroller) => autoScrollForElements({ element: scroller })),
    );
  }, [root, stageIds]);
}
