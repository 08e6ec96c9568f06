// What the pointer does on the board: it opens cards, and scrolls the board while it drags one.
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
    let stop: (() => void)[] | undefined = [];
    // No drag begins before the first paint, so the code of this comes after it.
    void import("@atlaskit/pragmatic-drag-and-drop-auto-scroll/element").then((library) => {
      stop &&= [element, ...scrollers].map((one) =>
        library.autoScrollForElements({ element: one }),
      );
    });
    return () => {
      stop?.forEach((end) => end());
      stop = undefined;
    };
  }, [root, stageIds]);
}
