// Keys of the whole app. A page says useShortcuts([{ keys: "n c", label, group, run }]); the newest
// page wins. Single keys never fire in a field, nor under a dialog, and can be switched off.
import { useEffect } from "react";

import { Registry, useRegistered } from "@/lib/registry";

import { keyOf, SequenceMatcher } from "./keys";

export interface Shortcut {
  /** "j", "n c" (one after the other), "Ctrl+k", "Ctrl+Enter". */
  keys: string;
  label: string;
  group: string;
  run: () => void;
  /** Also in fields and dialogs; for combinations with Ctrl. */
  isEverywhere?: boolean;
  /** Also while a dialog is open; for the dialog's own keys. */
  isForDialogs?: boolean;
  /** Not offered in Ctrl-K, because it makes no sense without what is focused. */
  isHidden?: boolean;
}

export const shortcuts = new Registry<Shortcut>();

export function useShortcuts(items: readonly Shortcut[]): void {
  useRegistered(shortcuts, items);
}

const fieldRoles = ["textbox", "combobox", "searchbox", "spinbutton"];

function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (fieldRoles.includes(target.getAttribute("role") ?? "")) return true;
  const plain = ["button", "checkbox", "radio", "submit", "reset", "range", "color", "file"];
  return target instanceof HTMLInputElement && !plain.includes(target.type);
}

const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

let areSingleKeysOff = false;

/** The person's wish (his profile). Combinations with Ctrl and the arrow keys stay. */
export function switchSingleKeys(isOff: boolean): void {
  areSingleKeysOff = isOff;
}

function isAllowed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (shortcut.isEverywhere) return true;
  if (areSingleKeysOff && !shortcut.keys.startsWith("Ctrl+")) return false;
  if (isInField(event.target)) return false;
  return shortcut.isForDialogs === true || !isDialogOpen();
}

export function useShortcutListener(): void {
  useEffect(() => {
    const matcher = new SequenceMatcher<Shortcut>();
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      if (!key) return;
      const usable = shortcuts.all().filter((shortcut) => isAllowed(shortcut, event));
      const found = matcher.press(key, usable, event.timeStamp);
      if (found) {
        event.preventDefault();
        found.run();
      }
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
