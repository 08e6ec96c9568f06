// Activities of the calendar are dragged to another day or time by mouse or pen. Fingers scroll; they,
// and the keyboard, have other ways.
import { type PointerEvent as ReactPointerEvent, useRef, useState } from "react";

import { dayMinutes } from "./schedule";
import type { Activity } from "./types";
import type { Spot } from "./useRedate";

const step = 15; // minutes
const threshold = 5; // pixels before a press becomes a drag

export interface Drag extends Spot {
  id: string;
}

/** The column at this place, or the nearest one beside it. */
function columnAt(x: number): HTMLElement | undefined {
  const columns = [...document.querySelectorAll<HTMLElement>("[data-day]")];
  const distance = (column: HTMLElement) => {
    const { left, right } = column.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  };
  return columns.sort((a, b) => distance(a) - distance(b))[0];
}

/** Above the hours only the day changes. */
function spotAt(x: number, top: number, pointer: number, before: Spot): Spot {
  const column = columnAt(x);
  const scroller = column?.closest("[data-hours]");
  if (!column || !scroller) return before;
  const day = column.dataset["day"] ?? before.day;
  const box = column.getBoundingClientRect();
  const heads = scroller.firstElementChild?.getBoundingClientRect().bottom ?? 0;
  if (pointer < heads) return { day, minutes: before.minutes };
  const minutes = ((top - box.top) / box.height) * dayMinutes;
  const last = dayMinutes - step;
  return { day, minutes: Math.max(0, Math.min(Math.round(minutes / step) * step, last)) };
}

export function useEntryDrag(onDrop: (activity: Activity, spot: Spot) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isClickSpent = useRef(false);
  const begin = (event: ReactPointerEvent<HTMLElement>, activity: Activity, from: Spot) => {
    isClickSpent.current = false;
    if (event.pointerType === "touch" || event.button !== 0) return;
    const { clientX, clientY } = event;
    const grip = clientY - event.currentTarget.getBoundingClientRect().top;
    let spot: Spot | null = null;
    const over = new AbortController();
    const end = () => {
      over.abort();
      setDrag(null);
    };
    const move = (now: PointerEvent) => {
      const way = Math.hypot(now.clientX - clientX, now.clientY - clientY);
      if (!spot && way < threshold) return;
      spot = spotAt(now.clientX, now.clientY - grip, now.clientY, from);
      setDrag({ id: activity.id, ...spot });
    };
    const drop = () => {
      end();
      isClickSpent.current = spot !== null;
      if (spot) onDrop(activity, spot);
    };
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopImmediatePropagation();
      isClickSpent.current = true;
      end();
    };
    const { signal } = over;
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", drop, { signal });
    window.addEventListener("pointercancel", end, { signal });
    window.addEventListener("keydown", key, { signal, capture: true });
  };
  /** Whether a click is the end of a drag, and nothing else. */
  const isDragsClick = () => {
    const isSpent = isClickSpent.current;
    isClickSpent.current = false;
    return isSpent;
  };
  return { drag, begin, isDragsClick };
}
