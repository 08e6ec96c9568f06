// Which columns a grid shows, in which order, how wide. Kept by person and kind of record. Pure.

export interface GridLayout {
  /** Shown columns in order. */
  columns: string[];
  widths: Record<string, number>;
}

export const narrowest = 60;
export const widest = 640;

/** A kept layout as far as it still fits what there is; the first column always shows. */
export function fitting(
  kept: unknown,
  available: readonly string[],
  standard: GridLayout,
): GridLayout {
  const layout = kept as Partial<GridLayout> | null | undefined;
  if (!layout || !Array.isArray(layout.columns)) {
    return standard;
  }
  const known = new Set(available);
  const seen = new Set<string>();
  const columns = layout.columns.filter((name) => {
    const takes = typeof name === "string" && known.has(name) && !seen.has(name);
    seen.add(name);
    return takes;
  });
  const first = standard.columns[0];
  if (first !== undefined && !seen.has(first)) {
    columns.unshift(first);
  }
  return { columns, widths: { ...standard.widths, ...widthsOf(layout.widths) } };
}

function widthsOf(widths: unknown): Record<string, number> {
  const entries = Object.entries((widths ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, width]) =>
      typeof width === "number" && Number.isFinite(width) ? [[name, clamped(width)]] : [],
    ),
  );
}

export function clamped(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

export function resized(layout: GridLayout, column: string, width: number): GridLayout {
  return { ...layout, widths: { ...layout.widths, [column]: clamped(width) } };
}

export function shown(layout: GridLayout, column: string, isShown: "shown" | "hidden"): GridLayout {
  const without = layout.columns.filter((name) => name !== column);
  return { ...layout, columns: isShown === "shown" ? [...without, column] : without };
}

/** The column in the place of another one, or moved by steps; the first column stays first. */
export function moved(layout: GridLayout, column: string, steps: number): GridLayout {
  const from = layout.columns.indexOf(column);
  const to = Math.min(layout.columns.length - 1, Math.max(1, from + steps));
  if (from < 1 || to === from) {
    return layout;
  }
  const columns = layout.columns.filter((name) => name !== column);
  columns.splice(to, 0, column);
  return { ...layout, columns };
}

export function widthOf(layout: GridLayout, column: { id: string; width: number }): number {
  return clamped(layout.widths[column.id] ?? column.width);
}

const checkWidth = 40;

/** The columns as CSS has them; the last one takes what is left of the width. */
export function templateOf(
  layout: GridLayout,
  columns: readonly { id: string; width: number }[],
  check: "with-check" | "without-check",
): string {
  const sizes = columns.map((column) => widthOf(layout, column));
  const tracks = sizes.map((size, index) =>
    index === sizes.length - 1 ? `minmax(${size}px, 1fr)` : `${size}px`,
  );
  return [...(check === "with-check" ? [`${checkWidth}px`] : []), ...tracks].join(" ");
}
