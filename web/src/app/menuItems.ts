// What Ctrl-K lists for a text: pure, so that its order can be tested.
import type { ReactNode } from "react";

export interface Find {
  kind: string;
  id: string;
  title: string;
  subtitle: string | null;
  score: number;
}

export interface MenuItem {
  id: string;
  label: string;
  group: string;
  hint?: string;
  keywords?: string;
  keys?: string;
  icon?: ReactNode;
  run: () => void;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word of the text begins a word of the label. */
export function fits(item: Pick<MenuItem, "label" | "keywords">, text: string): boolean {
  const words = wordsOf(`${item.label} ${item.keywords ?? ""}`);
  return wordsOf(text).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** A record that is only alike (server: 0.5) comes after the commands that fit. */
const goodScore = 0.6;

/** One heading for each kind; the kind of the best find comes first. */
function byGroup(items: readonly MenuItem[]): MenuItem[] {
  const groups = new Set(items.map(({ group }) => group));
  return [...groups].flatMap((group) => items.filter((item) => item.group === group));
}

/**
 * What can be done to the selection first, then records, then commands; without a text no records.
 * A text of its own label's beginning ("sign out") puts a command before records that are alike.
 */
export function menuItems(
  text: string,
  offered: readonly MenuItem[],
  finds: readonly (Find & { item: MenuItem })[],
): MenuItem[] {
  const fitting = offered.filter((item) => fits(item, text));
  const isSelection = (item: MenuItem) => item.group === "Selection";
  const items = (some: readonly { item: MenuItem }[]) => byGroup(some.map(({ item }) => item));
  const good = items(finds.filter((find) => find.score >= goodScore));
  const alike = items(finds.filter((find) => find.score < goodScore));
  const [selection, others] = [fitting.filter(isSelection), fitting.filter((i) => !isSelection(i))];
  return text.trim() === ""
    ? [...selection, ...others]
    : [...good, ...selection, ...others, ...alike];
}
