// Opens the dialog of a new deal from anywhere; NewDeal.tsx shows it.
import { useSyncExternalStore } from "react";

/** What the new deal begins with, from where it was asked for. */
export interface NewDealStart {
  pipelineId?: string | undefined;
  contact?: { id: string } | undefined;
}

let start: NewDealStart | null = null;
const listeners = new Set<() => void>();

function set(next: NewDealStart | null) {
  start = next;
  listeners.forEach((listener) => listener());
}

export const openNewDeal = (from: NewDealStart = {}) => set(from);
export const closeNewDeal = () => set(null);

export function useNewDealStart(): NewDealStart | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => start,
  );
}
