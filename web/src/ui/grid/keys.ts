// Which key does what in a grid. Pure.

export interface Place {
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows in sight, for a page. */
  page: number;
}

export interface KeyPress {
  key: string;
  ctrl: boolean;
}

/** Where a key leads, or nothing when it is no key of movement. */
export function placeAfter(place: Place, press: KeyPress, extent: Extent): Place | undefined {
  const { row, column } = place;
  switch (press.key) {
    case "ArrowDown":
      return within({ row: row + 1, column }, extent);
    case "ArrowUp":
      return within({ row: row - 1, column }, extent);
    case "ArrowRight":
      return within({ row, column: column + 1 }, extent);
    case "ArrowLeft":
      return within({ row, column: column - 1 }, extent);
    case "PageDown":
      return within({ row: row + extent.page, column }, extent);
    case "PageUp":
      return within({ row: row - extent.page, column }, extent);
    case "Home":
      return within(press.ctrl ? { row: 0, column: 0 } : { row, column: 0 }, extent);
    case "End":
      return within({ row: press.ctrl ? extent.rows : row, column: extent.columns }, extent);
    default:
      return undefined;
  }
}

function within(place: Place, extent: Extent): Place {
  return {
    row: Math.max(0, Math.min(place.row, extent.rows - 1)),
    column: Math.max(0, Math.min(place.column, extent.columns - 1)),
  };
}
