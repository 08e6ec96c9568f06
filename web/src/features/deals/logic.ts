// The board as plain values: what a change does to it, where the focus goes, what a key means.
// Nothing here knows of React or of the network, so all of it is tested by itself.
import type { Board, BoardStage, Card, DealStatus } from "./types";

/** Where a card is put: beside another one of the stage, or else first. */
export interface Place {
  stageId: string;
  beforeId?: string;
  afterId?: string;
}

/** What somebody did that the server has not yet confirmed. */
export type Change =
  | { kind: "move"; dealId: string; place: Place }
  | { kind: "close"; dealId: string; status: Exclude<DealStatus, "open"> }
  | { kind: "reopen"; dealId: string; stageId?: string }
  | { kind: "edit"; dealId: string; patch: Partial<Card> };

export interface Found {
  stage: BoardStage;
  card: Card;
  index: number;
}

export function findCard(board: Board, dealId: string): Found | undefined {
  for (const stage of board.stages) {
    const index = stage.cards.findIndex((card) => card.id === dealId);
    const card = stage.cards[index];
    if (card) return { stage, card, index };
  }
  return undefined;
}

/** Sums of money with cents: in whole cents, so that what goes out and comes back leaves no trace. */
export function addMoney(sum: number, amount: number): number {
  return Math.round((sum + amount) * 100) / 100;
}

function withCards(stage: BoardStage, cards: Card[], came?: Card, went?: Card): BoardStage {
  let { deal_count: count, total_value: total } = stage;
  if (came) count += 1;
  if (went) count -= 1;
  if (total !== null) {
    total = addMoney(total, (came?.base_value ?? 0) - (went?.base_value ?? 0));
  }
  return { ...stage, cards, deal_count: count, total_value: total };
}

function without(stage: BoardStage, card: Card): BoardStage {
  const rest = stage.cards.filter((other) => other.id !== card.id);
  return withCards(stage, rest, undefined, card);
}

function indexOfPlace(cards: Card[], place: Place): number {
  if (place.beforeId !== undefined) {
    const index = cards.findIndex((card) => card.id === place.beforeId);
    return index === -1 ? 0 : index;
  }
  if (place.afterId !== undefined) {
    return cards.findIndex((card) => card.id === place.afterId) + 1;
  }
  return 0;
}

function inserted(stage: BoardStage, card: Card, place: Place): BoardStage {
  const at = indexOfPlace(stage.cards, place);
  return withCards(stage, [...stage.cards.slice(0, at), card, ...stage.cards.slice(at)], card);
}

function moved(board: Board, found: Found, place: Place, now: string): Board {
  const { stage: from, card } = found;
  if (!board.stages.some((stage) => stage.id === place.stageId)) return board;
  // A deal that is closed is not idle, whatever happens to it.
  const isOpen = card.status === "open";
  const fresh = { idle_since: isOpen ? now : null, idle_days: isOpen ? 0 : null };
  const isNewStage = from.id !== place.stageId;
  const arriving: Card = isNewStage ? { ...card, ...fresh, stage_entered_at: now } : card;
  return {
    ...board,
    stages: board.stages.map((stage) => {
      let changed = stage;
      if (stage.id === from.id) changed = without(changed, card);
      if (stage.id === place.stageId) changed = inserted(changed, arriving, place);
      return changed;
    }),
  };
}

function removed(board: Board, found: Found): Board {
  return {
    ...board,
    stages: board.stages.map((stage) =>
      stage.id === found.stage.id ? without(stage, found.card) : stage,
    ),
  };
}

/** The stage that a closed deal goes to; none: it leaves the board. */
export function closingStage(
  stages: BoardStage[],
  status: Exclude<DealStatus, "open">,
): BoardStage | undefined {
  if (status === "abandoned") return undefined;
  return stages.find((stage) => stage.is_closed && stage.is_won === (status === "won"));
}

function closed(
  board: Board,
  found: Found,
  status: Exclude<DealStatus, "open">,
  now: string,
): Board {
  const target = closingStage(board.stages, status);
  if (!target) return removed(board, found);
  const card: Card = { ...found.card, status };
  return moved(board, { ...found, card }, { stageId: target.id }, now);
}

function edited(board: Board, found: Found, patch: Partial<Card>): Board {
  const card: Card = { ...found.card, ...patch };
  return {
    ...board,
    stages: board.stages.map((stage) => {
      if (stage.id !== found.stage.id) return stage;
      const cards = stage.cards.map((other) => (other.id === card.id ? card : other));
      return withCards(stage, cards, card, found.card);
    }),
  };
}

/** The board as it will be; columns that the change does not touch stay the same objects. */
export function applyChange(board: Board, change: Change, now: string): Board {
  const found = findCard(board, change.dealId);
  if (!found) return board;
  switch (change.kind) {
    case "move":
      return moved(board, found, change.place, now);
    case "close":
      return closed(board, found, change.status, now);
    case "reopen": {
      if (change.stageId === undefined) return removed(board, found);
      const card: Card = { ...found.card, status: "open" };
      return moved(board, { ...found, card }, { stageId: change.stageId }, now);
    }
    case "edit":
      return edited(board, found, change.patch);
  }
}

/** More cards of one stage; those that came in by another way meanwhile are not shown twice. */
export function appendPage(board: Board, page: BoardStage): Board {
  return {
    ...board,
    stages: board.stages.map((stage) => {
      if (stage.id !== page.id) return stage;
      const known = new Set(stage.cards.map((card) => card.id));
      const fresh = page.cards.filter((card) => !known.has(card.id));
      return { ...page, cards: [...stage.cards, ...fresh] };
    }),
  };
}

/** Where a card stands, so that it can be put back there. */
export function placeOf(board: Board, dealId: string): Place | undefined {
  const found = findCard(board, dealId);
  if (!found) return undefined;
  const { stage, index } = found;
  const before = stage.cards[index + 1];
  if (before) return { stageId: stage.id, beforeId: before.id };
  const after = stage.cards[index - 1];
  return after ? { stageId: stage.id, afterId: after.id } : { stageId: stage.id };
}

/** What the pointer said when it let go; none when the card would stay where it is. */
export function placeOfDrop(
  board: Board,
  dealId: string,
  target: { stageId: string; overId?: string; edge?: "top" | "bottom" },
): Place | undefined {
  const found = findCard(board, dealId);
  const stage = board.stages.find((other) => other.id === target.stageId);
  if (!found || !stage) return undefined;
  const isHome = found.stage.id === stage.id;
  if (target.overId === dealId) return undefined;
  if (target.overId === undefined) {
    if (isHome) return undefined;
    // Below all cards that are loaded: behind the last one, unless there are more than that.
    const last = stage.cards.at(-1);
    if (!last || stage.next_cursor !== null) return { stageId: stage.id };
    return { stageId: stage.id, afterId: last.id };
  }
  if (isHome) {
    const over = stage.cards.findIndex((card) => card.id === target.overId);
    const to = target.edge === "bottom" ? over + 1 : over;
    if (to === found.index || to === found.index + 1) return undefined;
  }
  return target.edge === "bottom"
    ? { stageId: stage.id, afterId: target.overId }
    : { stageId: stage.id, beforeId: target.overId };
}

export type Direction = "up" | "down" | "left" | "right" | "first" | "last";

function nearest(cards: Card[], index: number): Card | undefined {
  return cards[Math.min(index, cards.length - 1)];
}

/** The card that an arrow goes to; columns without cards are passed over. */
export function neighbour(board: Board, dealId: string, direction: Direction): Card | undefined {
  const found = findCard(board, dealId);
  if (!found) return firstCard(board);
  const { stage, index } = found;
  switch (direction) {
    case "up":
      return stage.cards[index - 1];
    case "down":
      return stage.cards[index + 1];
    case "first":
      return stage.cards[0];
    case "last":
      return stage.cards.at(-1);
    case "left":
    case "right": {
      const at = board.stages.indexOf(stage);
      const there =
        direction === "left" ? board.stages.slice(0, at).reverse() : board.stages.slice(at + 1);
      const target = there.find((other) => other.cards.length > 0);
      return target && nearest(target.cards, index);
    }
  }
}

export function firstCard(board: Board): Card | undefined {
  return board.stages.find((stage) => stage.cards.length > 0)?.cards[0];
}

/** Who gets the focus of a card that went away: the one that took its place in the column. */
export function heirOf(before: Board, after: Board, dealId: string): Card | undefined {
  const found = findCard(before, dealId);
  if (!found) return firstCard(after);
  const stage = after.stages.find((other) => other.id === found.stage.id);
  return (stage && nearest(stage.cards, found.index)) ?? firstCard(after);
}

interface StageName {
  id: string;
  name: string;
}

/** What a step to another stage asks for. Closing a deal is no move: it asks for the reason. */
export type Step<S> =
  { kind: "move" | "reopen"; stage: S } | { kind: "win" | "lose" } | { kind: "none"; why: string };

interface Target extends StageName {
  is_closed: boolean;
  is_won: boolean;
}

export function stepTo<S extends Target>(status: DealStatus, from: string, stage: S): Step<S> {
  if (status !== "open") {
    if (!stage.is_closed) return { kind: "reopen", stage };
    return { kind: "none", why: "This deal is closed. Reopen it first." };
  }
  if (stage.is_closed) return { kind: stage.is_won ? "win" : "lose" };
  if (stage.id === from) return { kind: "none", why: `The deal is in ${stage.name} already.` };
  return { kind: "move", stage };
}

/** One stage on or back, as `]` and `[` do. */
export function stepBy<S extends Target>(
  stages: S[],
  status: DealStatus,
  from: string,
  by: 1 | -1,
): Step<S> {
  const open = stages.filter((stage) => !stage.is_closed);
  if (status !== "open") {
    const last = open.at(-1);
    if (by === -1 && last) return { kind: "reopen", stage: last };
    return { kind: "none", why: "This deal is closed. Press [ to reopen it." };
  }
  const at = open.findIndex((stage) => stage.id === from);
  const target = open[at + by];
  if (target) return { kind: "move", stage: target };
  if (by === 1) return { kind: "win" };
  return { kind: "none", why: `${open[0]?.name ?? "This"} is the first stage.` };
}

/** A letter of its own for each stage, the first of its name that is free; `s` and it go there. */
export function stageLetters(stages: StageName[]): Map<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const stage of stages) {
    const candidates = [...stage.name.toLowerCase(), ..."123456789"];
    const free = candidates.find((letter) => /[\p{L}\d]/u.test(letter) && !taken.has(letter));
    if (free === undefined) continue;
    taken.add(free);
    letters.set(stage.id, free);
  }
  return letters;
}

/** For what was typed: whose letter it is, whose name begins so, a later word of it, any part. */
export function matchStages<S extends StageName>(
  stages: S[],
  letters: Map<string, string>,
  typed: string,
): S[] {
  const text = typed.trim().toLowerCase();
  if (text === "") return stages;
  const rank = (stage: S) => {
    const name = stage.name.toLowerCase();
    if (letters.get(stage.id) === text) return 0;
    if (name.startsWith(text)) return 1;
    if (name.split(/[\s/–-]+/).some((word) => word.startsWith(text))) return 2;
    return name.includes(text) ? 3 : 4;
  };
  return stages
    .map((stage) => ({ stage, rank: rank(stage) }))
    .filter((entry) => entry.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.stage);
}
