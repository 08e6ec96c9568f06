// Colours of values that mean something. Never alone: the word stands in the badge. Pure.

export type Meaning = "good" | "warning" | "bad" | "accent" | "quiet";

const meanings: Record<string, Meaning> = {
  customer: "good",
  won: "good",
  signed: "good",
  completed: "good",
  active: "good",
  answered: "good",
  delivered: "good",
  clicked: "good",
  success: "good",
  succeeded: "good",
  qualified: "accent",
  open: "accent",
  new: "accent",
  sent: "accent",
  opened: "accent",
  viewed: "accent",
  running: "accent",
  pending: "accent",
  invited: "accent",
  overdue: "bad",
  lost: "bad",
  bounced: "bad",
  failed: "bad",
  declined: "bad",
  high: "bad",
  critical: "bad",
  expired: "warning",
  missed: "warning",
  paused: "warning",
  medium: "warning",
};

export function meaningOf(value: string): Meaning {
  return meanings[value] ?? "quiet";
}

/** How a score reads: a colour for its third of the scale. */
export function scoreMeaning(score: number): Meaning {
  if (score >= 70) return "good";
  return score >= 40 ? "warning" : "quiet";
}
