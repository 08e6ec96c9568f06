// Undo for ten seconds: a toast with a button, and z or Ctrl-Z.
import { Button, Group, Kbd, Text } from "@mantine/core";

import { messageOf } from "@/api/problem";
import { uniqueId } from "@/lib/ids";

import { useShortcuts } from "./shortcuts";
import { hideToast, showToast, tell, tellFailure } from "./toasts";

export interface UndoOffer {
  /** What was done: "Moved to Proposal". */
  message: string;
  undo: () => Promise<unknown> | void;
}

const seconds = 10;
let pending: { offer: UndoOffer; toast: string; timer: number } | null = null;

function forget(): void {
  if (!pending) return;
  window.clearTimeout(pending.timer);
  hideToast(pending.toast);
  pending = null;
}

async function undoNow(): Promise<void> {
  if (!pending) return;
  const { offer } = pending;
  forget();
  try {
    await offer.undo();
    tell("Undone");
  } catch (error) {
    tellFailure(`Could not be undone: ${messageOf(error)}`);
  }
}

/** Returns how to take the offer back, for when what was done has failed. */
export function offerUndo(offer: UndoOffer): () => void {
  forget();
  const toast = uniqueId();
  showToast({
    id: toast,
    autoClose: seconds * 1000,
    withCloseButton: true,
    message: (
      <Group gap="md" wrap="nowrap" justify="space-between">
        <Text size="sm">{offer.message}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void undoNow()}>
          Undo <Kbd ml={6}>z</Kbd>
        </Button>
      </Group>
    ),
  });
  const timer = window.setTimeout(() => {
    pending = null;
  }, seconds * 1000);
  pending = { offer, toast, timer };
  return () => {
    if (pending?.toast === toast) forget();
  };
}

export function UndoKeys(): null {
  const run = () => void undoNow();
  useShortcuts([
    { keys: "z", label: "Undo the last change", group: "Anywhere", run, isHidden: true },
    { keys: "Ctrl+z", label: "Undo the last change", group: "Anywhere", run, isHidden: true },
  ]);
  return null;
}
