// Which rows of a list are chosen. The list is far longer than what is loaded, so "all" is a
// choice of its own: everything that the filter finds. Pure.

export interface Selection {
  ids: ReadonlySet<string>;
  /** Everything that the filter finds, whether loaded or not. */
  all: boolean;
  /** Where a range begins. */
  anchor?: number;
}

export const nothing: Selection = { ids: new Set(), all: false };

export function isChosen(selection: Selection, id: string): boolean {
  return selection.all || selection.ids.has(id);
}

export function isEmpty(selection: Selection): boolean {
  return !selection.all && selection.ids.size === 0;
}

export function countOf(selection: Selection, total: number): number {
  return selection.all ? total : selection.ids.size;
}

export function toggled(selection: Selection, id: string, index: number): Selection {
  const ids = new Set(selection.all ? [] : selection.ids);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, all: false, anchor: index };
}

/** From the anchor to the row, both included; rows that are not loaded cannot be named. */
export function extended(
  selection: Selection,
  index: number,
  idAt: (index: number) => string | undefined,
): Selection {
  const anchor = selection.anchor ?? index;
  const ids = new Set(selection.all ? [] : selection.ids);
  for (let i = Math.min(anchor, index); i <= Math.max(anchor, index); ++i) {
    const id = idAt(i);
    if (id !== undefined) {
      ids.add(id);
    }
  }
  return { ids, all: false, anchor };
}

export function everything(): Selection {
  return { ids: new Set(), all: true };
}
