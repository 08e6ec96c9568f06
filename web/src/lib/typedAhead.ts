// Keys that are pressed after a dialog or an editor was asked for and before its field has the focus:
// its code may still be on the way. They are kept for the field, and are no shortcuts.

export interface TypedAhead {
  text: string;
  isEntered: boolean;
}

const longest = 10_000; // milliseconds; what takes longer has failed
let typed: TypedAhead = { text: "", isEntered: false };
let release = () => {};

function keep(event: KeyboardEvent, onEscape: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.key === "Enter") typed.isEntered = true;
  else if (event.key === "Backspace") typed.text = typed.text.slice(0, -1);
  else if (event.key === "Escape") onEscape();
  else if ([...event.key].length === 1) typed.text += event.key;
  else return false;
  return true;
}

/** From now on until takeTypedAhead(). */
export function keepTypedAhead(onEscape: () => void): void {
  release();
  const listen = (event: KeyboardEvent) => {
    if (!keep(event, onEscape)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = window.setTimeout(() => release(), longest);
  window.addEventListener("keydown", listen, { capture: true });
  release = () => {
    window.clearTimeout(timer);
    window.removeEventListener("keydown", listen, { capture: true });
    release = () => {};
  };
}

/** What was typed; the field that asks gets the keys itself from here on. */
export function takeTypedAhead(): TypedAhead {
  release();
  const taken = typed;
  typed = { text: "", isEntered: false };
  return taken;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && !target.readOnly;

/** As if it were typed now: the field replaces what it has selected, and tells whoever listens. */
function type(field: Field, { text, isEntered }: TypedAhead): void {
  if (text !== "") document.execCommand("insertText", false, text);
  if (!isEntered) return;
  const enter = { key: "Enter", code: "Enter", bubbles: true, cancelable: true };
  const isTaken = !field.dispatchEvent(new KeyboardEvent("keydown", enter));
  // What browsers do for keys that a person presses.
  if (!isTaken && field instanceof HTMLInputElement) field.form?.requestSubmit();
}

/** From now on until a field has the focus, which gets what was typed; or until it is given up. */
export function typeIntoNextField(onEscape: () => void): void {
  const giveUp = () => void takeTypedAhead();
  const take = ({ target }: FocusEvent) => {
    if (!isField(target)) return;
    const ahead = takeTypedAhead();
    // Once the field has done what it does when it gets the focus.
    queueMicrotask(() => type(target, ahead));
  };
  keepTypedAhead(() => {
    giveUp();
    onEscape();
  });
  const stop = release;
  release = () => {
    window.removeEventListener("focusin", take);
    window.removeEventListener("pointerdown", giveUp);
    stop();
  };
  window.addEventListener("focusin", take);
  window.addEventListener("pointerdown", giveUp);
}
