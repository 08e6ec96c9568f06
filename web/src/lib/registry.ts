import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** Things that mounted components offer (shortcuts, commands); later ones come last. */
export class Registry<T> {
  #groups = new Map<string, () => readonly T[]>();
  #listeners = new Set<() => void>();
  #version = 0;

  set(owner: string, items: () => readonly T[]): void {
    this.#groups.delete(owner);
    this.#groups.set(owner, items);
    this.#tell();
  }

  remove(owner: string): void {
    this.#groups.delete(owner);
    this.#tell();
  }

  all(): T[] {
    return [...this.#groups.values()].flatMap((items) => items());
  }

  #tell(): void {
    this.#version += 1;
    this.#listeners.forEach((listener) => listener());
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = () => this.#version;
}

/** Offers the items while the component is mounted; they may be made anew with every render. */
export function useRegistered<T>(registry: Registry<T>, items: readonly T[]): void {
  const owner = useId();
  const latest = useRef(items);
  useLayoutEffect(() => {
    latest.current = items;
  });
  useEffect(() => {
    registry.set(owner, () => latest.current);
    return () => registry.remove(owner);
  }, [registry, owner]);
}

export function useAll<T>(registry: Registry<T>): T[] {
  useSyncExternalStore(registry.subscribe, registry.version);
  return registry.all();
}
