import { describe, expect, it } from "vitest";
import {
  addMoney,
  appendPage,
  applyChange,
  heirOf,
  matchStages,
  neighbour,
  placeOf,
  placeOfDrop,
  stageLetters,
  stepBy,
  stepTo,
} from "./logic";
import type { Board, BoardStage, Card } from "./types";

const now = "2026-03-01T10:00:00Z";

function card(id: string, value = 100, more: Partial<Card> = {}): Card {
  return {
    id,
    title: `Deal ${id}`,
    base_value: value,
    status: "open",
    owner: null,
    contact: null,
    next_activity: null,
    idle_since: "2026-01-01T00:00:00Z",
    idle_days: 59,
    etag: `"${id}"`,
    ...more,
  };
}

function stage(id: string, cards: Card[], more: Partial<BoardStage> = {}): BoardStage {
  return {
    id,
    name: id,
    order_index: 0,
    probability: 10,
    is_closed: false,
    is_won: false,
    deal_count: cards.length,
    total_value: cards.reduce((sum, each) => sum + (each.base_value ?? 0), 0),
    cards,
    next_cursor: null,
    ...more,
  };
}

/** New: a 100, b 200, c 300; Offer: d 50; Empty: none; Won: w 1000; Lost: none. */
function board(): Board {
  return {
    pipeline: { id: "p", name: "Sales" },
    stages: [
      stage("new", [card("a", 100), card("b", 200), card("c", 300)]),
      stage("empty", []),
      stage("offer", [card("d", 50)]),
      stage("won", [card("w", 1000, { status: "won" })], { is_closed: true, is_won: true }),
      stage("lost", [], { is_closed: true }),
    ],
  };
}

const ids = (from: Board, stageId: string) =>
  from.stages.find((each) => each.id === stageId)?.cards.map((each) => each.id);
const totals = (from: Board, stageId: string) => {
  const found = from.stages.find((each) => each.id === stageId);
  return [found?.deal_count, found?.total_value];
};

describe("a move", () => {
  it("puts the card first and takes count and sum along", () => {
    const after = applyChange(
      board(),
      { kind: "move", dealId: "b", place: { stageId: "offer" } },
      now,
    );
    expect(ids(after, "new")).toEqual(["a", "c"]);
    expect(ids(after, "offer")).toEqual(["b", "d"]);
    expect(totals(after, "new")).toEqual([2, 400]);
    expect(totals(after, "offer")).toEqual([2, 250]);
  });

  it("restarts the time in stage only when the stage is another", () => {
    const away = applyChange(
      board(),
      { kind: "move", dealId: "b", place: { stageId: "offer" } },
      now,
    );
    expect(away.stages[2]?.cards[0]).toMatchObject({ stage_entered_at: now, idle_days: 0 });
    const within = applyChange(
      board(),
      { kind: "move", dealId: "c", place: { stageId: "new", beforeId: "a" } },
      now,
    );
    expect(ids(within, "new")).toEqual(["c", "a", "b"]);
    expect(within.stages[0]?.cards[0]?.idle_days).toBe(59);
    expect(totals(within, "new")).toEqual([3, 600]);
  });

  it("leaves the other columns the same objects", () => {
    const before = board();
    const after = applyChange(
      before,
      { kind: "move", dealId: "b", place: { stageId: "offer" } },
      now,
    );
    expect(after.stages[1]).toBe(before.stages[1]);
    expect(after.stages[3]).toBe(before.stages[3]);
  });

  it("of a card that is not loaded, or to a stage that is gone, changes nothing", () => {
    const before = board();
    const gone = { kind: "move", dealId: "a", place: { stageId: "nowhere" } } as const;
    expect(applyChange(before, gone, now)).toBe(before);
    const unknown = { kind: "move", dealId: "z", place: { stageId: "offer" } } as const;
    expect(applyChange(before, unknown, now)).toBe(before);
  });

  it("keeps a masked sum masked", () => {
    const masked = board();
    masked.stages = masked.stages.map((each) => ({ ...each, total_value: null }));
    const after = applyChange(
      masked,
      { kind: "move", dealId: "b", place: { stageId: "offer" } },
      now,
    );
    expect(totals(after, "offer")).toEqual([2, null]);
  });
});

describe("closing and reopening", () => {
  it("puts a won deal into the won stage and a lost one into the lost stage", () => {
    const won = applyChange(board(), { kind: "close", dealId: "a", status: "won" }, now);
    expect(ids(won, "won")).toEqual(["a", "w"]);
    expect(totals(won, "won")).toEqual([2, 1100]);
    expect(won.stages[3]?.cards[0]).toMatchObject({ status: "won", idle_days: null });
    const lost = applyChange(board(), { kind: "close", dealId: "a", status: "lost" }, now);
    expect(ids(lost, "lost")).toEqual(["a"]);
  });

  it("takes an abandoned deal off the board", () => {
    const after = applyChange(board(), { kind: "close", dealId: "a", status: "abandoned" }, now);
    expect(ids(after, "new")).toEqual(["b", "c"]);
    expect(totals(after, "new")).toEqual([2, 500]);
  });

  it("takes a won deal off the board of a pipeline without a won stage", () => {
    const bare = board();
    bare.stages = bare.stages.slice(0, 3);
    const after = applyChange(bare, { kind: "close", dealId: "d", status: "won" }, now);
    expect(ids(after, "offer")).toEqual([]);
  });

  it("reopens into the stage that is named", () => {
    const after = applyChange(board(), { kind: "reopen", dealId: "w", stageId: "offer" }, now);
    expect(ids(after, "won")).toEqual([]);
    expect(ids(after, "offer")).toEqual(["w", "d"]);
    expect(after.stages[2]?.cards[0]?.status).toBe("open");
  });
});

describe("an edit", () => {
  it("carries a new value into the sum of the column", () => {
    const after = applyChange(
      board(),
      { kind: "edit", dealId: "b", patch: { base_value: 250.5, title: "Bigger" } },
      now,
    );
    // 600 - 200 + 250.50
    expect(totals(after, "new")).toEqual([3, 650.5]);
    expect(after.stages[0]?.cards[1]?.title).toBe("Bigger");
  });

  it("adds money in cents", () => {
    expect(addMoney(0.1, 0.2)).toBe(0.3);
    expect(addMoney(1_000_000.1, -0.1)).toBe(1_000_000);
  });
});

describe("more cards", () => {
  it("come behind those that are there, each once, with the newest count", () => {
    const page = stage("new", [card("c", 300), card("e", 10)], {
      deal_count: 5,
      total_value: 615,
      next_cursor: "more",
    });
    const after = appendPage(board(), page);
    expect(ids(after, "new")).toEqual(["a", "b", "c", "e"]);
    expect(totals(after, "new")).toEqual([5, 615]);
    expect(after.stages[0]?.next_cursor).toBe("more");
  });
});

describe("the place of a card", () => {
  it("is named by a neighbour, so that the card can go back there", () => {
    expect(placeOf(board(), "a")).toEqual({ stageId: "new", beforeId: "b" });
    expect(placeOf(board(), "c")).toEqual({ stageId: "new", afterId: "b" });
    expect(placeOf(board(), "d")).toEqual({ stageId: "offer" });
  });

  it("going away and back leaves the board as it was, apart from the times", () => {
    const before = board();
    const home = placeOf(before, "b");
    const away = applyChange(
      before,
      { kind: "move", dealId: "b", place: { stageId: "offer" } },
      now,
    );
    const back = applyChange(away, { kind: "move", dealId: "b", place: home! }, now);
    expect(ids(back, "new")).toEqual(["a", "b", "c"]);
    expect(totals(back, "new")).toEqual([3, 600]);
  });
});

describe("a drop", () => {
  const drop = (dealId: string, target: Parameters<typeof placeOfDrop>[2]) =>
    placeOfDrop(board(), dealId, target);

  it("on the upper or lower half of a card is before or behind it", () => {
    expect(drop("a", { stageId: "offer", overId: "d", edge: "top" })).toEqual({
      stageId: "offer",
      beforeId: "d",
    });
    expect(drop("a", { stageId: "offer", overId: "d", edge: "bottom" })).toEqual({
      stageId: "offer",
      afterId: "d",
    });
  });

  it("on the card itself or beside it on the same side changes nothing", () => {
    expect(drop("b", { stageId: "new", overId: "b", edge: "top" })).toBeUndefined();
    expect(drop("b", { stageId: "new", overId: "a", edge: "bottom" })).toBeUndefined();
    expect(drop("b", { stageId: "new", overId: "c", edge: "top" })).toBeUndefined();
    expect(drop("b", { stageId: "new" })).toBeUndefined();
    expect(drop("b", { stageId: "new", overId: "a", edge: "top" })).toEqual({
      stageId: "new",
      beforeId: "a",
    });
  });

  it("below the cards is behind the last one, or first where more are not loaded", () => {
    expect(drop("a", { stageId: "offer" })).toEqual({ stageId: "offer", afterId: "d" });
    expect(drop("a", { stageId: "empty" })).toEqual({ stageId: "empty" });
    const long = board();
    long.stages[2] = { ...long.stages[2]!, next_cursor: "more" };
    expect(placeOfDrop(long, "a", { stageId: "offer" })).toEqual({ stageId: "offer" });
  });
});

describe("arrows", () => {
  const go = (id: string, direction: Parameters<typeof neighbour>[2]) =>
    neighbour(board(), id, direction)?.id;

  it("go up and down a column and stop at its ends", () => {
    expect(go("a", "down")).toBe("b");
    expect(go("b", "up")).toBe("a");
    expect(go("a", "up")).toBeUndefined();
    expect(go("c", "down")).toBeUndefined();
    expect(go("b", "first")).toBe("a");
    expect(go("b", "last")).toBe("c");
  });

  it("go to the card beside, over empty columns, at most as far down as there are cards", () => {
    expect(go("c", "right")).toBe("d");
    expect(go("d", "left")).toBe("a");
    expect(go("w", "right")).toBeUndefined();
    expect(go("d", "right")).toBe("w");
  });

  it("begin at the first card when none has the focus", () => {
    expect(go("nobody", "down")).toBe("a");
  });
});

describe("the heir of the focus", () => {
  it("is who took the place in the column, the last one at its end, the first of all otherwise", () => {
    const before = board();
    const lose = (dealId: string) =>
      applyChange(before, { kind: "close", dealId, status: "abandoned" }, now);
    expect(heirOf(before, lose("a"), "a")?.id).toBe("b");
    expect(heirOf(before, lose("c"), "c")?.id).toBe("b");
    expect(heirOf(before, lose("d"), "d")?.id).toBe("a");
  });
});

describe("steps", () => {
  const { stages } = board();
  const of = (id: string) => stages.find((each) => each.id === id)!;

  it("go to the open stage before or behind", () => {
    expect(stepBy(stages, "open", "new", 1)).toEqual({ kind: "move", stage: of("empty") });
    expect(stepBy(stages, "open", "offer", -1)).toEqual({ kind: "move", stage: of("empty") });
  });

  it("win behind the last open stage and say so before the first", () => {
    expect(stepBy(stages, "open", "offer", 1)).toEqual({ kind: "win" });
    expect(stepBy(stages, "open", "new", -1)).toEqual({
      kind: "none",
      why: "new is the first stage.",
    });
  });

  it("reopen a closed deal in the last open stage", () => {
    expect(stepBy(stages, "won", "won", -1)).toEqual({ kind: "reopen", stage: of("offer") });
    expect(stepBy(stages, "won", "won", 1).kind).toBe("none");
  });

  it("into a stage that closes ask for the reason, out of it reopen", () => {
    expect(stepTo("open", "new", of("won"))).toEqual({ kind: "win" });
    expect(stepTo("open", "new", of("lost"))).toEqual({ kind: "lose" });
    expect(stepTo("open", "new", of("new")).kind).toBe("none");
    expect(stepTo("won", "won", of("offer"))).toEqual({ kind: "reopen", stage: of("offer") });
    expect(stepTo("won", "won", of("lost")).kind).toBe("none");
  });
});

describe("stages by letters", () => {
  const stages = ["Prospecting", "Qualification", "Proposal", "Closed Won", "Closed Lost"].map(
    (name) => ({ id: name, name }),
  );
  const letters = stageLetters(stages);
  const names = (typed: string) => matchStages(stages, letters, typed).map((each) => each.name);

  it("have one letter each", () => {
    // p, q; Proposal: p is taken, so r; c; Closed Lost: c is taken, so l
    expect([...letters.values()]).toEqual(["p", "q", "r", "c", "l"]);
  });

  it("are found by it first, then by how the name begins, a word begins, any part", () => {
    expect(names("p")).toEqual(["Prospecting", "Proposal"]);
    expect(names("r")).toEqual(["Proposal", "Prospecting"]);
    expect(names("l")).toEqual(["Closed Lost", "Qualification", "Proposal", "Closed Won"]);
    expect(names("won")).toEqual(["Closed Won"]);
  });

  it("are all there before anything is typed, and none when nothing fits", () => {
    expect(names("")).toHaveLength(5);
    expect(names("xyz")).toEqual([]);
  });

  it("run to digits when a name has no letter left", () => {
    const same = ["A", "A", "A"].map((name, index) => ({ id: `${index}`, name }));
    expect([...stageLetters(same).values()]).toEqual(["a", "1", "2"]);
  });
});
