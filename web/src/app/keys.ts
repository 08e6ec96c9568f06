interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState: (name: string) => boolean;
}

const modifiers = ["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead", "Process"];

/** "j", "?", "Ctrl+k"; null for a modifier alone and for combinations that are not ours. */
export function keyOf(event: KeyPress): string | null {
  if (modifiers.includes(event.key)) return null;
  // AltGr makes [ and ] on many keyboards, and looks like Ctrl+Alt there.
  if (event.getModifierState("AltGraph")) return event.key;
  if (event.altKey) return null;
  const isCombined = event.ctrlKey || event.metaKey;
  const name = isCombined && event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = isCombined && event.shiftKey ? "Shift+" : "";
  return isCombined ? `Ctrl+${shift}${name}` : name;
}

const patience = 1500; // milliseconds between the keys of a sequence

/** Finds what the keys pressed so far mean; the newest of several wins. */
export class SequenceMatcher<T extends { keys: string }> {
  #pressed: string[] = [];
  #last = 0;

  press(key: string, candidates: readonly T[], now: number): T | null {
    if (now - this.#last > patience) this.#pressed = [];
    this.#last = now;
    for (const pressed of [[...this.#pressed, key], [key]]) {
      const text = pressed.join(" ");
      const found = candidates.findLast((candidate) => candidate.keys === text);
      if (found) {
        this.#pressed = [];
        return found;
      }
      if (candidates.some((candidate) => candidate.keys.startsWith(`${text} `))) {
        this.#pressed = pressed;
        return null;
      }
    }
    this.#pressed = [];
    return null;
  }
}
