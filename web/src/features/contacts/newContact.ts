// Opens the dialog of a new contact from anywhere; components/NewContact.tsx shows it.
import { useSyncExternalStore } from "react";

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  isOpen = next;
  listeners.forEach((listener) => listener());
}

export const openNewContact = () => set(true);
export const closeNewContact = () => set(false);

export function useIsNewContactOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
