// The stages of a pipeline as they are put in order, and what may be done to each. Pure.
export interface Stage {
  id: string;
  pipeline_id: string;
  name: string;
  description: string | null;
  order_index: number;
  probability: number;
  is_closed: boolean;
  is_won: boolean;
}

export type StageRole = "open" | "won" | "lost";

export function roleOf(stage: Pick<Stage, "is_closed" | "is_won">): StageRole {
  if (!stage.is_closed) return "open";
  return stage.is_won ? "won" : "lost";
}

export function columnsOf(role: StageRole): { is_closed: boolean; is_won: boolean } {
  return { is_closed: role !== "open", is_won: role === "won" };
}

/** The chance that goes with a closed stage; an open one keeps what it had. */
export function chanceOf(role: StageRole, before: number): number {
  if (role === "open") return before;
  return role === "won" ? 100 : 0;
}

export function inOrder(stages: readonly Stage[]): Stage[] {
  return [...stages].sort((a, b) => a.order_index - b.order_index || a.name.localeCompare(b.name));
}

/** With one stage moved to another place; both count from 0. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const place = Math.max(0, Math.min(items.length - 1, to));
  const next = [...items];
  const [taken] = next.splice(from, 1);
  if (taken === undefined) return next;
  next.splice(place, 0, taken);
  return next;
}

/** Where an item lands that is dropped on the upper or lower half of another one. */
export function placeBeside(from: number, over: number, edge: "top" | "bottom"): number {
  const place = edge === "top" ? over : over + 1;
  return from < place ? place - 1 : place;
}

/** Roles that a stage may take: a pipeline has one won and one lost stage at most. */
export function rolesLeft(stages: readonly Stage[], except?: string): StageRole[] {
  const taken = new Set(stages.filter((stage) => stage.id !== except).map(roleOf));
  return (["open", "won", "lost"] as const).filter((role) => role === "open" || !taken.has(role));
}

/** Into which a stage's deals can go before it is removed. */
export function mergeTargets(stages: readonly Stage[], from: Stage): Stage[] {
  return stages.filter((stage) => stage.id !== from.id && !stage.is_closed);
}

/** Chances that fall along the way are allowed, and usually a slip. */
export function fallingChances(stages: readonly Stage[]): string[] {
  const open = inOrder(stages).filter((stage) => !stage.is_closed);
  return open
    .filter((stage, index) => index > 0 && stage.probability < open[index - 1]!.probability)
    .map((stage) => stage.name);
}
