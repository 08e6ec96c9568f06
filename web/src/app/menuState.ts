// Which of the shell's own dialogs is open; they are loaded when first wanted.
import { useSyncExternalStore } from "react";

import { keepTypedAhead, takeTypedAhead } from "@/lib/typedAhead";

export type MenuName = "commands" | "help" | "places" | null;

let open: MenuName = null;
const listeners = new Set<() => void>();

export function openMenu(name: MenuName): void {
  open = name;
  if (name === "commands") keepTypedAhead(() => openMenu(null));
  else takeTypedAhead();
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useOpenMenu(): MenuName {
  return useSyncExternalStore(subscribe, () => open);
}
