// What keys and clicks do in a grid. The grid itself has the focus; the cell of the cursor is named
// by aria-activedescendant, so that rows may come and go while it is scrolled.
import type { RefObject } from "react";

import type { Shortcut } from "@/app/shortcuts";

import type { Change } from "../records";
import type { DataGridProps } from "./DataGrid";
import { type Place, placeAfter } from "./keys";
import { everything, extended, isEmpty, nothing, toggled } from "./selection";
import type { GridColumn } from "./types";

interface Input extends DataGridProps {
  rows: number;
  visible: readonly GridColumn[];
  scroller: RefObject<HTMLDivElement | null>;
  bringIntoSight: (row: number) => void;
  isEditing: boolean;
  setEditing: (isEditing: boolean) => void;
}

export function useGridEvents(grid: Input) {
  const go = (place: Place) => {
    grid.onPlace(place);
    grid.bringIntoSight(place.row);
    showColumn(grid, place);
  };
  const step = (rows: number) => {
    const next = { ...grid.place, row: grid.place.row + rows };
    const row = Math.max(0, Math.min(next.row, grid.rows - 1));
    go({ ...next, row });
    const record = grid.window.rowAt(row);
    if (grid.openId !== undefined && record) {
      grid.onOpen(record, row);
    }
  };
  const end = () => grid.setEditing(false);
  const shortcuts: Shortcut[] = [
    { keys: "j", label: "Next record", group: "Lists", run: () => step(1), isHidden: true },
    { keys: "k", label: "Previous record", group: "Lists", run: () => step(-1), isHidden: true },
  ];
  return {
    shortcuts,
    onKeyDown: (event: React.KeyboardEvent) => pressKey(grid, event, go),
    onClick: (event: React.MouseEvent) => click(grid, event),
    onDoubleClick: (event: React.MouseEvent) => doubleClick(grid, event),
    commit: (change: Change) => {
      const row = grid.window.rowAt(grid.place.row);
      end();
      if (row) grid.onEdit?.(row, change);
    },
    cancel: end,
  };
}

/** Columns may be wider than the grid. */
function showColumn(grid: Input, place: Place) {
  const cells = grid.scroller.current?.querySelector('[role="row"]')?.children;
  const cell = cells?.[place.column + (grid.choice ? 1 : 0)];
  if (place.column > 0 && place.column !== grid.place.column) {
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

function isEditable(grid: Input, place: Place): boolean {
  const row = grid.window.rowAt(place.row);
  const column = grid.visible[place.column];
  return Boolean(row && column?.spec && grid.onEdit && grid.canEdit?.(row, column));
}

function open(grid: Input, place: Place) {
  const row = grid.window.rowAt(place.row);
  if (row) grid.onOpen(row, place.row);
}

function pressKey(grid: Input, event: React.KeyboardEvent, go: (place: Place) => void) {
  // What happens in an editor, or on a button of the head, is theirs.
  if (event.target !== event.currentTarget || grid.isEditing || event.altKey) {
    return;
  }
  const ctrl = event.ctrlKey || event.metaKey;
  const extent = { rows: grid.rows, columns: grid.visible.length, page: pageOf(grid) };
  const next = placeAfter(grid.place, { key: event.key, ctrl }, extent);
  if (next) {
    event.preventDefault();
    if (event.shiftKey && next.row !== grid.place.row) {
      choose(grid, next.row, "extend");
    }
    go(next);
  } else if (act(grid, event.key, ctrl)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function pageOf(grid: Input): number {
  return Math.max(1, Math.floor((grid.scroller.current?.clientHeight ?? 0) / 40) - 2);
}

/** The keys that do something to the row or cell of the cursor. */
function act(grid: Input, key: string, ctrl: boolean): boolean {
  const { choice, place } = grid;
  if (key === "Enter" || key === "F2") {
    if (isEditable(grid, place)) grid.setEditing(true);
    else open(grid, place);
    return true;
  }
  if (!choice) {
    return false;
  }
  if (key === " ") {
    choose(grid, place.row, "toggle");
    return true;
  }
  if (ctrl && key.toLowerCase() === "a") {
    choice.onSelection(everything());
    return true;
  }
  if (key === "Escape" && !isEmpty(choice.selection)) {
    choice.onSelection(nothing);
    return true;
  }
  return false;
}

function choose(grid: Input, index: number, how: "toggle" | "extend") {
  const row = grid.window.rowAt(index);
  if (!grid.choice || !row) {
    return;
  }
  const { selection, onSelection } = grid.choice;
  if (how === "toggle") {
    onSelection(toggled(selection, row.id, index));
  } else {
    const anchored =
      selection.anchor === undefined ? { ...selection, anchor: grid.place.row } : selection;
    onSelection(extended(anchored, index, (at) => grid.window.rowAt(at)?.id));
  }
}

interface Target {
  place: Place;
  isCheck: boolean;
}

function targetOf(event: React.MouseEvent): Target | undefined {
  const element = event.target as HTMLElement;
  const row = element.closest<HTMLElement>("[data-row]")?.dataset["row"];
  const cell = element.closest<HTMLElement>("[data-column]");
  const isControl = element.closest("a, button, input:not([data-check]), textarea, [role=listbox]");
  if (row === undefined || isControl) {
    return undefined;
  }
  const column = Number(cell?.dataset["column"] ?? 0);
  return { place: { row: Number(row), column }, isCheck: cell === null };
}

function click(grid: Input, event: React.MouseEvent) {
  const target = targetOf(event);
  if (!target || grid.isEditing) {
    return;
  }
  const { place, isCheck } = target;
  const isChoice = isCheck || event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    choose(grid, place.row, "extend");
  } else if (isChoice) {
    choose(grid, place.row, "toggle");
  }
  const isAgain = place.row === grid.place.row && place.column === grid.place.column;
  grid.onPlace(isCheck ? { ...grid.place, row: place.row } : place);
  grid.scroller.current?.focus({ preventScroll: true });
  // A click on the first column opens; elsewhere the first one moves the cursor.
  if (
    !isChoice &&
    !event.shiftKey &&
    (place.column === 0 || (isAgain && !isEditable(grid, place)))
  ) {
    open(grid, place);
  }
}

function doubleClick(grid: Input, event: React.MouseEvent) {
  const target = targetOf(event);
  if (!target || target.isCheck || target.place.column === 0) {
    return;
  }
  if (isEditable(grid, target.place)) {
    grid.setEditing(true);
  } else {
    open(grid, target.place);
  }
}
