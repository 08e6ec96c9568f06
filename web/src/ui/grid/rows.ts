// Which rows of one height are in sight of what scrolls them. Pure.

export interface View {
  /** How far it is scrolled, and how high it is. */
  top: number;
  size: number;
}

const around = 4;

/** The first and the last; none when the last comes before the first. */
export function rangeInSight({ top, size }: View, count: number, height: number) {
  const first = Math.min(Math.floor(top / height), count - 1) - around;
  const last = Math.ceil((top + size) / height) - 1 + around;
  return { first: Math.max(0, first), last: Math.min(last, count - 1) };
}

/** How far to scroll so that a row is in sight: not at all if it is. */
export function scrolledTo(
  { top, size }: View,
  index: number,
  { height, headHeight }: { height: number; headHeight: number },
): number {
  const highest = headHeight + (index + 1) * height - size;
  return Math.max(highest, Math.min(top, index * height));
}
