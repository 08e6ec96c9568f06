import { useSyncExternalStore } from "react";

const query = window.matchMedia("(max-width: 48em)");

const subscribe = (listener: () => void) => {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Phones have a layout of their own, not the same one squeezed. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
