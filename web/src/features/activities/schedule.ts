// Where the activities of a day stand in a grid of its hours: those of one time beside each other, and
// what finds no room there as a crowd. Pure.

/** Minutes after midnight. */
export interface Timed<T> {
  item: T;
  start: number;
  end: number;
}

/** In the lane `lane` of `lanes`. */
export interface Placed<T> {
  items: T[];
  start: number;
  end: number;
  lane: number;
  lanes: number;
}

export const dayMinutes = 24 * 60;
const usualMinutes = 30;
const shortest = 30; // what is shorter is shown so long, or its words would find no room

/** From its start for as long as is known, within its day. */
export function timed<T>(item: T, start: number, minutes: number | null): Timed<T> {
  const length = Math.max(minutes ?? usualMinutes, shortest);
  return {
    item,
    start: Math.min(start, dayMinutes - shortest),
    end: Math.min(start + length, dayMinutes),
  };
}

/** Midnight and the last minute of a day are how people say "that day". */
export function hasNoTime(start: number): boolean {
  return start === 0 || start === dayMinutes - 1;
}

/** What overlaps, directly or through others, in the order of time. */
function clusters<T>(entries: readonly Timed<T>[]): Timed<T>[][] {
  const result: Timed<T>[][] = [];
  let end = -1;
  for (const entry of [...entries].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (entry.start >= end) result.push([]);
    result.at(-1)!.push(entry);
    end = Math.max(end, entry.end);
  }
  return result;
}

interface InLane<T> {
  entry: Timed<T>;
  lane: number;
}

/** Each in the first lane that is free at its time. */
function inLanes<T>(cluster: readonly Timed<T>[]): { placed: InLane<T>[]; lanes: number } {
  const ends: number[] = [];
  const placed = cluster.map((entry) => {
    const free = ends.findIndex((end) => end <= entry.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = entry.end;
    return { entry, lane };
  });
  return { placed, lanes: ends.length };
}

/** With more lanes than there may be, the last one holds crowds. */
export function placed<T>(entries: readonly Timed<T>[], most: number): Placed<T>[] {
  return clusters(entries).flatMap((cluster) => {
    const found = inLanes(cluster);
    const lanes = Math.min(found.lanes, most);
    const isAlone = (lane: number) => found.lanes <= most || lane < most - 1;
    const alone = found.placed
      .filter(({ lane }) => isAlone(lane))
      .map(({ entry: { item, start, end }, lane }) => ({ items: [item], start, end, lane, lanes }));
    const others = found.placed.filter(({ lane }) => !isAlone(lane)).map(({ entry }) => entry);
    const crowds = clusters(others).map((crowd) => ({
      items: crowd.map(({ item }) => item),
      start: crowd[0]!.start,
      end: Math.max(...crowd.map(({ end }) => end)),
      lane: most - 1,
      lanes,
    }));
    return [...alone, ...crowds];
  });
}
