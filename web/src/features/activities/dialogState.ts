// Opens the dialogs of this feature from anywhere; ActivityDialogs shows them.
import { useSyncExternalStore } from "react";

/** What an activity is about, and how the dialog calls it. */
export interface Subject {
  contact_id?: string;
  deal_id?: string;
  name?: string;
  /** Whose it will be: without one, of whoever plans it. */
  owner_id?: string | undefined;
}

export type Dialog =
  | { kind: "log-call"; about: Subject }
  | { kind: "new"; about: Subject; type: string; text?: string }
  | null;

let dialog: Dialog = null;
const listeners = new Set<() => void>();

function show(next: Dialog): void {
  dialog = next;
  listeners.forEach((listener) => listener());
}

export const openLogCall = (about: Subject) => show({ kind: "log-call", about });
/** A planned activity; `text` is what the person reads in the field at first ("call fri"). */
export const openNewActivity = (about: Subject, type = "task", text?: string) =>
  show({ kind: "new", about, type, text });
export const closeDialog = () => show(null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useDialog(): Dialog {
  return useSyncExternalStore(subscribe, () => dialog);
}
