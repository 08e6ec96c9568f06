// A card is dragged by a finger: it lifts after a short press, follows the finger, and at the edges of
// the board the next column comes. Browsers differ in what a long press on a card does by itself, so
// none of that is left to them.
import type { Drop } from "./useCardDrag";

const pressTime = 350; // milliseconds
const tremble = 8; // pixels
const edge = 36; // pixels at a side of the window where the board goes on
const turnTime = 700; // milliseconds that a column stays before the next one comes
const tick = 50;
const scrollStep = 14;

interface Lifted {
  card: HTMLElement;
  ghost: HTMLElement;
  from: Touch;
  at: Touch;
  turnedAt: number;
}

/** What follows the finger; the card itself stays where it is until it is dropped. */
function ghostOf(card: HTMLElement): HTMLElement {
  const { left, top, width } = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  ghost.removeAttribute("data-deal");
  ghost.dataset["ghost"] = "";
  ghost.inert = true;
  Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  document.body.append(ghost);
  return ghost;
}

interface Target {
  column: HTMLElement | null;
  card: HTMLElement | null;
  edge: "top" | "bottom";
}

function targetAt({ clientX, clientY }: Touch, own: HTMLElement): Target {
  const element = document.elementFromPoint(clientX, clientY);
  const card = element?.closest<HTMLElement>("[data-deal]") ?? null;
  const box = card?.getBoundingClientRect();
  return {
    column: element?.closest<HTMLElement>("[data-stage]") ?? null,
    card: card === own ? null : card,
    edge: box && clientY > box.top + box.height / 2 ? "bottom" : "top",
  };
}

function unmark(root: HTMLElement): void {
  root.querySelectorAll("[data-edge]").forEach((card) => card.removeAttribute("data-edge"));
}

/** The next column at a side, the next cards at the top and the bottom. */
function goOn(root: HTMLElement, lifted: Lifted): void {
  const { clientX, clientY } = lifted.at;
  const side = clientX > window.innerWidth - edge ? 1 : clientX < edge ? -1 : 0;
  if (side !== 0 && Date.now() - lifted.turnedAt > turnTime) {
    lifted.turnedAt = Date.now();
    root.scrollBy({ left: side * root.clientWidth, behavior: "smooth" });
  }
  const scroller = targetAt(lifted.at, lifted.card).column?.querySelector("[data-column-scroller]");
  const box = scroller?.getBoundingClientRect();
  if (box && clientY < box.top + edge) scroller?.scrollBy(0, -scrollStep);
  else if (box && clientY > box.bottom - edge) scroller?.scrollBy(0, scrollStep);
}

function dropOf({ card, at }: Lifted): Drop | undefined {
  const target = targetAt(at, card);
  const stageId = target.column?.dataset["stage"];
  const dealId = card.dataset["deal"];
  if (stageId === undefined || dealId === undefined) return undefined;
  const overId = target.card?.dataset["deal"];
  return overId === undefined
    ? { dealId, stageId }
    : { dealId, stageId, overId, edge: target.edge };
}

export function attachTouch(root: HTMLElement, onDrop: (drop: Drop) => void): () => void {
  let press = 0;
  let lifted: Lifted | undefined;
  let pressedAt: Touch | undefined;
  let timer = 0;
  const settle = () => {
    window.clearTimeout(press);
    window.clearInterval(timer);
    lifted?.ghost.remove();
    lifted?.card.removeAttribute("data-dragged");
    unmark(root);
    lifted = pressedAt = undefined;
  };
  const lift = (card: HTMLElement, from: Touch) => {
    lifted = { card, ghost: ghostOf(card), from, at: from, turnedAt: Date.now() };
    card.dataset["dragged"] = "true";
    timer = window.setInterval(() => lifted && goOn(root, lifted), tick);
  };
  const start = (event: TouchEvent) => {
    settle();
    const target = event.target as HTMLElement;
    // The cards that may be moved have a button for it.
    const card = target.closest<HTMLElement>("[data-deal]:has(button)");
    const [touch] = event.touches;
    if (!card || !touch || event.touches.length > 1 || target.closest("button")) return;
    pressedAt = touch;
    press = window.setTimeout(() => lift(card, touch), pressTime);
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!touch || !pressedAt) return;
    if (!lifted) {
      const { clientX, clientY } = pressedAt;
      if (Math.hypot(touch.clientX - clientX, touch.clientY - clientY) > tremble) settle();
      return;
    }
    event.preventDefault();
    lifted.at = touch;
    const [x, y] = [touch.clientX - lifted.from.clientX, touch.clientY - lifted.from.clientY];
    lifted.ghost.style.transform = `translate(${x}px, ${y}px)`;
    const over = targetAt(touch, lifted.card);
    unmark(root);
    if (over.card) over.card.dataset["edge"] = over.edge;
  };
  const end = (event: TouchEvent) => {
    const drop = lifted && dropOf(lifted);
    if (lifted) event.preventDefault(); // or else it would open
    settle();
    if (drop) onDrop(drop);
  };
  /** Menus and drags of the browser, which a long press begins too. */
  const refuse = (event: Event) => {
    if (!pressedAt) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const over = new AbortController();
  const { signal } = over;
  root.addEventListener("touchstart", start, { signal, passive: true });
  root.addEventListener("touchmove", move, { signal, passive: false });
  root.addEventListener("touchend", end, { signal });
  root.addEventListener("touchcancel", settle, { signal });
  root.addEventListener("contextmenu", refuse, { signal, capture: true });
  root.addEventListener("dragstart", refuse, { signal, capture: true });
  return () => {
    settle();
    over.abort();
  };
}
