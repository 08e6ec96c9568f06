// Where somebody was in a list, so that the way back leads there: by the list and its address.
import type { Place } from "./keys";
import type { Selection } from "./selection";

export interface Whereabouts {
  offset: number;
  place: Place;
  selection: Selection;
}

const known = new Map<string, Whereabouts>();
const most = 50;

export function remember(list: string, whereabouts: Partial<Whereabouts>): void {
  const before = known.get(list);
  known.delete(list);
  known.set(list, {
    offset: 0,
    place: { row: 0, column: 0 },
    selection: { ids: new Set(), all: false },
    ...before,
    ...whereabouts,
  });
  const oldest = known.keys().next();
  if (known.size > most && !oldest.done) {
    known.delete(oldest.value);
  }
}

export function recall(list: string): Whereabouts | undefined {
  return known.get(list);
}
