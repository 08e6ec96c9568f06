// What the stream says becomes refetches: all of a moment together, by the resource at the beginning
// of every query's key.
import { useEffect, useSyncExternalStore } from "react";

import { type Changes, listen, type StreamState } from "@/api/stream";

import { queryClient } from "./queryClient";
import { meOptions } from "./session";
import { isTouched } from "./touched";

class Refetches {
  #changes: Changes = {};
  #timer = 0;

  add(changes: Changes): void {
    for (const [table, { changed, more }] of Object.entries(changes)) {
      const known = (this.#changes[table] ??= { changed: [], more: false });
      known.changed.push(...changed);
      known.more ||= more;
    }
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.#run(), 250);
  }

  #run(): void {
    const changes = this.#changes;
    this.#changes = {};
    this.#timer = 0;
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => isTouched(queryKey, changes),
    });
  }
}

let state: StreamState = "connecting";
const listeners = new Set<() => void>();

function setState(next: StreamState): void {
  state = next;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useStreamState(): StreamState {
  return useSyncExternalStore(subscribe, () => state);
}

/** A 401 leads to the sign-in (useSignOutWatch); anything else is said by the banner already. */
function askWhoIsThere(): void {
  const ask = queryClient.fetchQuery({ ...meOptions, staleTime: 0, retry: false });
  ask.catch(() => undefined);
}

export function useLiveUpdates(): void {
  useEffect(() => {
    const refetches = new Refetches();
    return listen({
      onChanges: (changes) => refetches.add(changes),
      onMetrics: () => {
        void queryClient.invalidateQueries({ queryKey: ["metrics"] });
        void queryClient.invalidateQueries({ queryKey: ["dashboard"] });
      },
      onReset: () => void queryClient.invalidateQueries(),
      onSessionEnded: askWhoIsThere,
      onState: (next) => {
        setState(next);
        // An EventSource does not say why it failed; without a session it would try for ever.
        if (next === "lost") askWhoIsThere();
      },
    });
  }, []);
}
