// Of thousands of rows of one height, those in sight and a few around them.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

import type { ListWindow } from "../records";
import { recall, remember } from "./memory";
import { rangeInSight, scrolledTo } from "./rows";

interface Input {
  /** Under this name it is kept where the list was scrolled to. */
  listKey: string;
  window: ListWindow;
  count: number;
  height: number;
  /** What stands above the rows and stays there. */
  headHeight?: number;
  scroller: RefObject<HTMLElement | null>;
}

export interface Rows {
  indexes: number[];
  /** Of all rows together. */
  size: number;
  bringIntoSight: (index: number) => void;
}

const offsetOf = (listKey: string) => recall(listKey)?.offset ?? 0;

/** As high as the last list was: a new one most likely is, too, and need not render twice. */
let lastSize: number | undefined;

export function useRowsInSight(input: Input): Rows {
  const { listKey, window: list, count, height, headHeight = 0, scroller } = input;
  const [view, setView] = useState(() => ({
    top: offsetOf(listKey),
    size: lastSize ?? window.innerHeight,
  }));
  const measured = useRef<HTMLElement>(null);
  const isEmpty = count === 0;
  const { first, last } = rangeInSight(view, count, height);
  const { show } = list;
  useEffect(() => {
    if (!isEmpty) show(first, last);
  }, [show, first, last, isEmpty]);

  // Another filter or order begins at its top, unless somebody has been there before.
  // A new element is at its top already, and to ask for that would lay out the page ahead of time.
  useLayoutEffect(() => {
    const top = offsetOf(listKey);
    if (top > 0 || measured.current === scroller.current) scroller.current?.scrollTo({ top });
  }, [listKey, scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const now = { top: element.scrollTop, size: element.clientHeight };
      lastSize = now.size;
      const rowOf = (top: number) => Math.floor(top / height);
      setView((old) => (rowOf(old.top) === rowOf(now.top) && old.size === now.size ? old : now));
    };
    // At once, or else the rows would come a frame after the place where they belong.
    const scrolled = () => {
      remember(listKey, { offset: element.scrollTop });
      flushSync(measure);
    };
    // The observer measures a new element, when it is laid out anyway.
    if (measured.current === element) measure();
    measured.current = element;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", scrolled);
    };
  }, [scroller, listKey, height, isEmpty]);

  const bringIntoSight = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const { scrollTop: top, clientHeight: size } = element;
      element.scrollTop = scrolledTo({ top, size }, index, { height, headHeight });
    },
    [scroller, height, headHeight],
  );
  const indexes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return { indexes, size: count * height, bringIntoSight };
}
