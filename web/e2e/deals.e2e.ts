import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { type Api, as, idOf, importCsv } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, expectRefusals, openPage, settled, useBrowser } from "./support/browser";
import {
  card,
  cardIn,
  column,
  dealNow,
  focused,
  makeDeal,
  type Pipeline,
  pipelineOf,
  serverOrder,
  stageNamed,
} from "./support/deals";
import { Keystrokes } from "./support/keystrokes";

useBrowser();

let rep: Api;
let pipeline: Pipeline;
const stageId = (name: string) => stageNamed(pipeline, name).id;

beforeAll(async () => {
  rep = await as("rep");
  pipeline = await pipelineOf(rep);
});

const board = (mark: string, person: "rep" | "admin" = "rep") =>
  openPage(person, `/deals?q=${encodeURIComponent(mark)}`);

test("] and [ move the focused card one stage with one key, and it keeps the focus", async () => {
  const deal = await makeDeal(rep, pipeline, "Bracket kayak");
  const page = await board("kayak");
  const keys = new Keystrokes(page);
  await cardIn(page, "Prospecting", "Bracket kayak").focus();
  await keys.press("]");
  await cardIn(page, "Qualification", "Bracket kayak").waitFor();
  expect(keys.count).toBe(1);
  await expect.poll(() => focused(page)).toEqual(["Bracket kayak", "Qualification"]);
  await expect
    .poll(async () => (await dealNow(rep, deal.id)).stage_id)
    .toBe(stageId("Qualification"));
  await keys.press("[");
  await expect.poll(() => focused(page)).toEqual(["Bracket kayak", "Prospecting"]);
  await expect
    .poll(async () => (await dealNow(rep, deal.id)).stage_id)
    .toBe(stageId("Prospecting"));
});

test("s, a letter and Enter move a card to any stage", async () => {
  const deal = await makeDeal(rep, pipeline, "Letter walrus");
  const page = await board("walrus");
  const keys = new Keystrokes(page);
  await cardIn(page, "Prospecting", "Letter walrus").focus();
  await keys.press("s");
  await page.getByRole("dialog").getByRole("combobox", { name: "Stage" }).waitFor();
  await keys.type("n");
  await keys.press("Enter");
  await cardIn(page, "Negotiation", "Letter walrus").waitFor();
  expect(keys.count).toBe(3);
  await expect.poll(() => focused(page)).toEqual(["Letter walrus", "Negotiation"]);
  await expect
    .poll(async () => (await dealNow(rep, deal.id)).stage_id)
    .toBe(stageId("Negotiation"));
});

test("z takes a move back, also the place among the cards", async () => {
  for (const title of ["Third otter", "Second otter", "First otter"]) {
    await makeDeal(rep, pipeline, title);
  }
  const before = ["First otter", "Second otter", "Third otter"]; // the newest comes first
  const page = await board("otter");
  const keys = new Keystrokes(page);
  await cardIn(page, "Prospecting", "Second otter").focus();
  await page.keyboard.press("]");
  await page.getByText("“Second otter” moved to Qualification").waitFor();
  const order = () => serverOrder(rep, pipeline, "Prospecting", "otter");
  await expect.poll(order).toEqual(["First otter", "Third otter"]);
  await keys.press("z");
  expect(keys.count).toBe(1);
  await expect.poll(order).toEqual(before);
  await expect
    .poll(() => column(page, "Prospecting").locator("[data-deal] a").allTextContents())
    .toEqual(before);
});

test("arrows go from card to card, shift and an arrow take it along", async () => {
  await makeDeal(rep, pipeline, "Lower heron");
  await makeDeal(rep, pipeline, "Upper heron");
  await makeDeal(rep, pipeline, "Far heron", { stage: "Proposal" });
  const page = await board("heron");
  await cardIn(page, "Prospecting", "Upper heron").focus();
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toEqual(["Lower heron", "Prospecting"]);
  await page.keyboard.press("ArrowRight"); // over the empty column
  expect(await focused(page)).toEqual(["Far heron", "Proposal"]);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("j");
  expect(await focused(page)).toEqual(["Lower heron", "Prospecting"]);
  await page.keyboard.press("Shift+ArrowUp");
  await expect
    .poll(() => serverOrder(rep, pipeline, "Prospecting", "heron"))
    .toEqual(["Lower heron", "Upper heron"]);
  await expect.poll(() => focused(page)).toEqual(["Lower heron", "Prospecting"]);
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test("a card says that nothing has happened for long, and that nothing is planned", async () => {
  const { email } = (await rep.get<{ user: { email: string } }>("/auth/me")).user;
  const cameIn = (title: string, days: number) =>
    `${title},Prospecting,${email},${daysAgo(60)},${daysAgo(days)}`;
  await importCsv("deals", [
    "title,stage,owner,created_at,stage_entered_at",
    cameIn("Sleeping axolotl", 40),
    cameIn("Dozing axolotl", 8),
    cameIn("Busy axolotl", 40),
  ]);
  await makeDeal(rep, pipeline, "Fresh axolotl");
  const found = await rep.get<{ data: { id: string }[] }>("/deals?title=Busy%20axolotl");
  const busy = found.data[0]!.id;
  const done = { type: "call", subject: "Talked to the axolotl", deal_id: busy };
  const { id } = await rep.post<{ id: string }>("/activities", done);
  await rep.post(`/activities/${id}/complete`, {});
  const next = { type: "call", subject: "Wake it", deal_id: busy, due_date: daysAgo(-1.5) };
  await rep.post("/activities", next);

  const page = await board("axolotl");
  const says = (title: string) => card(page, title).locator("[data-weight]").allTextContents();
  await card(page, "Sleeping axolotl").waitFor();
  expect(await says("Sleeping axolotl")).toEqual(["No next step", "Idle 40 days"]);
  expect(await says("Dozing axolotl")).toEqual(["No next step", "Idle 8 days"]);
  expect(await says("Fresh axolotl")).toEqual(["No next step"]);
  expect((await says("Busy axolotl")).join()).toMatch(/^(Tomorrow|In 2 days): Wake it$/);
  const weight = card(page, "Sleeping axolotl").getByText("Idle 40 days").locator("..");
  expect(await weight.getAttribute("data-weight")).toBe("warn");
});

test("the mouse drags a card to a place in another column", async () => {
  await makeDeal(rep, pipeline, "Dragged lynx");
  await makeDeal(rep, pipeline, "Bottom lynx", { stage: "Proposal" });
  await makeDeal(rep, pipeline, "Top lynx", { stage: "Proposal" });
  const page = await board("lynx");
  await page.locator('[data-deal][draggable="true"]').first().waitFor();
  const target = card(page, "Top lynx");
  const { height } = (await target.boundingBox())!;
  await card(page, "Dragged lynx").dragTo(target, { targetPosition: { x: 40, y: height - 6 } });
  await cardIn(page, "Proposal", "Dragged lynx").waitFor();
  await expect
    .poll(() => serverOrder(rep, pipeline, "Proposal", "lynx"))
    .toEqual(["Top lynx", "Dragged lynx", "Bottom lynx"]);
  await expect.poll(() => serverOrder(rep, pipeline, "Prospecting", "lynx")).toEqual([]);
});

test("a card dropped on the won column asks what won it, and Escape leaves it where it was", async () => {
  const deal = await makeDeal(rep, pipeline, "Dropped badger");
  const page = await board("badger");
  await page.setViewportSize({ width: 1900, height: 800 }); // with all columns in sight
  await page.locator('[data-deal][draggable="true"]').first().waitFor();
  const target = column(page, "Closed Won");
  await card(page, "Dropped badger").dragTo(target, { targetPosition: { x: 60, y: 120 } });
  await page.getByRole("dialog", { name: "Win “Dropped badger”" }).waitFor();
  await page.keyboard.press("Escape");
  await cardIn(page, "Prospecting", "Dropped badger").waitFor();
  expect((await dealNow(rep, deal.id)).status).toBe("open");
});

test("count and sum of a column are those of all its deals, and scrolling brings the rest", async () => {
  for (let index = 0; index < 60; index += 1) {
    await makeDeal(rep, pipeline, `Finch ${index}`, { stage: "Negotiation", value: 10 });
  }
  const page = await board("finch");
  const negotiation = column(page, "Negotiation");
  await negotiation.getByText("60 deals").waitFor();
  expect(await negotiation.getByTestId("sums").textContent()).toContain("600"); // 60 × 10
  const cards = negotiation.locator("[data-deal]");
  // A screenful is there with the column, the others a moment later, before anybody scrolls.
  await expect.poll(() => cards.count()).toBe(50);
  await cards.last().scrollIntoViewIfNeeded();
  await expect.poll(() => cards.count()).toBe(60);
  // What arrives live is read as deep as it was shown.
  await makeDeal(rep, pipeline, "Finch of all", { stage: "Negotiation", value: 10 });
  await negotiation.getByText("61 deals").waitFor();
  expect(await cards.count()).toBe(61);
}, 60_000);

test("two people see each other's moves, and nobody loses his focus", async () => {
  await makeDeal(rep, pipeline, "Moving tapir");
  await makeDeal(rep, pipeline, "Still tapir", { stage: "Proposal" });
  const [mine, hers] = [await board("tapir"), await board("tapir", "admin")];
  await cardIn(hers, "Proposal", "Still tapir").focus();
  await cardIn(mine, "Prospecting", "Moving tapir").focus();
  await mine.keyboard.press("]");
  await cardIn(hers, "Qualification", "Moving tapir").waitFor();
  expect(await focused(hers)).toEqual(["Still tapir", "Proposal"]);
  await hers.keyboard.press("]");
  await cardIn(mine, "Negotiation", "Still tapir").waitFor();
  expect(await focused(mine)).toEqual(["Moving tapir", "Qualification"]);
});

test("who moves a deal that somebody else has moved is told so and sees where it is", async () => {
  const deal = await makeDeal(rep, pipeline, "Contested ibex");
  const page = await openPage("rep", "/today");
  // Nothing arrives meanwhile.
  const silence = { contentType: "text/event-stream", body: "retry: 3600000\n\n" };
  await page.route("**/api/v1/stream*", (route) => route.fulfill(silence));
  await page.goto("/deals?q=ibex");
  await cardIn(page, "Prospecting", "Contested ibex").focus();
  const admin = await as("admin");
  await admin.post(`/deals/${deal.id}/move`, { stage_id: stageId("Proposal") });
  expectRefusals(409);
  await page.keyboard.press("]");
  await page
    .getByText("Somebody else has moved “Contested ibex” to Proposal meanwhile. It stays there.")
    .waitFor();
  await cardIn(page, "Proposal", "Contested ibex").waitFor();
  expect((await dealNow(rep, deal.id)).stage_id).toBe(stageId("Proposal"));
});

test("w wins with a reason, and z opens the deal again where it was", async () => {
  const deal = await makeDeal(rep, pipeline, "Winning puma", { stage: "Negotiation" });
  const page = await board("puma");
  await cardIn(page, "Negotiation", "Winning puma").focus();
  await page.keyboard.press("w");
  await page.getByRole("dialog").getByRole("textbox", { name: "What won it?" }).waitFor();
  await page.keyboard.type("Best offer");
  await page.keyboard.press("Enter");
  await cardIn(page, "Closed Won", "Winning puma").waitFor();
  await expect
    .poll(async () => {
      const { status, won_reason } = await dealNow(rep, deal.id);
      return { status, won_reason };
    })
    .toEqual({ status: "won", won_reason: "Best offer" });
  await page.keyboard.press("z");
  await cardIn(page, "Negotiation", "Winning puma").waitFor();
  await expect.poll(async () => (await dealNow(rep, deal.id)).status).toBe("open");
});

test("x loses only with a reason", async () => {
  const deal = await makeDeal(rep, pipeline, "Losing vole");
  const page = await board("vole");
  await cardIn(page, "Prospecting", "Losing vole").focus();
  await page.keyboard.press("x");
  const reason = page.getByRole("dialog").getByRole("textbox", { name: "Why was it lost?" });
  await reason.waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Say why in a word or two").waitFor();
  expect((await dealNow(rep, deal.id)).status).toBe("open");
  await page.keyboard.type("No budget");
  await page.keyboard.press("Enter");
  await cardIn(page, "Closed Lost", "Losing vole").waitFor();
  await expect.poll(async () => (await dealNow(rep, deal.id)).lost_reason).toBe("No budget");
});

test("[ on a closed deal asks first, and opens it again in the last open stage", async () => {
  const deal = await makeDeal(rep, pipeline, "Closed moth");
  await rep.post(`/deals/${deal.id}/win`, { reason: "Charm" });
  const page = await board("moth");
  await cardIn(page, "Closed Won", "Closed moth").focus();
  await page.keyboard.press("[");
  const dialog = page.getByRole("dialog", { name: "Reopen “Closed moth”" });
  await dialog.getByText("in Negotiation").waitFor();
  expect((await dealNow(rep, deal.id)).status).toBe("won");
  await page.keyboard.press("Enter");
  await cardIn(page, "Negotiation", "Closed moth").waitFor();
  await expect.poll(() => focused(page)).toEqual(["Closed moth", "Negotiation"]);
  await expect
    .poll(() => dealNow(rep, deal.id))
    .toMatchObject({ status: "open", won_reason: null });
});

test("a rep finds the deals of others nowhere", async () => {
  const other = await as("otherRep");
  const foreign = await makeDeal(other, pipeline, "Foreign mongoose");
  await makeDeal(rep, pipeline, "Own mongoose");
  const page = await board("mongoose");
  await cardIn(page, "Prospecting", "Own mongoose").waitFor();
  expect(await page.getByText("Foreign mongoose").count()).toBe(0);
  await column(page, "Prospecting").getByText("1 deal").waitFor();

  await page.goto("/deals/list?q=mongoose");
  await page.getByText("Own mongoose").waitFor();
  expect(await page.getByText("Foreign mongoose").count()).toBe(0);

  expectRefusals(404);
  await page.goto(`/deals/${foreign.id}`);
  await page.getByText("There is no such deal").waitFor();
  await page.goto(`/deals?open=${foreign.id}`);
  await page.getByRole("complementary").getByText("There is no such deal").waitFor();
  expect((await rep.request("GET", `/deals/${foreign.id}/history`)).status).toBe(404);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("foreign mongoose");
  await page.getByText("Nothing found.").waitFor();
}, 60_000);

test("n d, a title and Ctrl-Enter make a deal", async () => {
  const page = await openPage("rep", "/today");
  await settled(page);
  const keys = new Keystrokes(page);
  await keys.press("n");
  await keys.press("d");
  const dialog = page.getByRole("dialog", { name: "New deal" });
  await dialog.getByRole("textbox", { name: "Title" }).waitFor();
  await keys.write("Brand-new marmot");
  await keys.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  expect(keys.count).toBe(4);
  const found = await rep.get<{ data: { title: string; owner_id: string }[] }>(
    "/deals?q=marmot&fields=title,owner_id",
  );
  expect(found.data).toEqual([{ title: "Brand-new marmot", owner_id: await idOf("rep") }]);
});

test("owner, stage and value are edited in place with three keystrokes each", async () => {
  const admin = await as("admin");
  const deal = await makeDeal(admin, pipeline, "Edited jackal", { value: 100 });
  const page = await openPage("admin", `/deals?q=jackal&open=${deal.id}`);
  const panel = page.getByRole("complementary", { name: "Edited jackal" });
  const edit = async (label: string, text: string, field: "textbox" | "combobox") => {
    const keys = new Keystrokes(page);
    await panel.getByRole("button", { name: `Edit ${label}` }).focus();
    await keys.press("Enter");
    await panel.locator(`input:focus`).waitFor();
    await keys.write(text);
    if (field === "combobox") await page.getByRole("option", { name: text }).first().waitFor();
    await keys.press("Enter");
    expect(keys.count).toBe(3);
  };
  await edit("value", "2500", "textbox");
  await expect.poll(async () => (await dealNow(admin, deal.id)).value).toBe(2500);
  await edit("owner", "Marc", "combobox");
  await expect
    .poll(async () => (await dealNow(admin, deal.id)).owner_id)
    .toBe(await idOf("manager"));
  await edit("stage", "Proposal", "combobox");
  await expect.poll(async () => (await dealNow(admin, deal.id)).stage_id).toBe(stageId("Proposal"));
  // The card beside the panel says the same.
  await cardIn(page, "Proposal", "Edited jackal").waitFor();
  await card(page, "Edited jackal").getByText("Marc Oduya").waitFor();
});

test("the panel follows j and k, closes with Escape, and the card has the focus again", async () => {
  await makeDeal(rep, pipeline, "Second gecko");
  await makeDeal(rep, pipeline, "First gecko");
  const page = await board("gecko");
  await cardIn(page, "Prospecting", "First gecko").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "First gecko" }).waitFor();
  await page.keyboard.press("j");
  await page.getByRole("complementary", { name: "Second gecko" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toEqual(["Second gecko", "Prospecting"]);
});

test("the way back to the board leads to the card where one was", async () => {
  await makeDeal(rep, pipeline, "Left ferret", { stage: "Negotiation" });
  const page = await board("ferret");
  await cardIn(page, "Negotiation", "Left ferret").focus();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.waitForURL("**/today");
  await page.goBack();
  await expect.poll(() => focused(page)).toEqual(["Left ferret", "Negotiation"]);
  expect(new URL(page.url()).searchParams.get("q")).toBe("ferret");
});

test("a deal without a next step says so, on the board and in its record", async () => {
  const deal = await makeDeal(rep, pipeline, "Idle sloth");
  const page = await board("sloth");
  await card(page, "Idle sloth").getByText("No next step").waitFor();
  await page.goto(`/deals/${deal.id}`);
  await page.getByText("No next step. Deals without one are forgotten.").waitFor();
  await page.getByRole("button", { name: "Set the next step" }).waitFor();
  const due = new Date(Date.now() + 36 * 3600 * 1000).toISOString();
  await rep.post("/activities", {
    type: "call",
    subject: "Wake it",
    deal_id: deal.id,
    due_date: due,
  });
  await page.getByRole("region", { name: "Next step" }).getByText("Wake it").waitFor();
});

test("e completes the next step of the open deal and sets the one after it", async () => {
  const deal = await makeDeal(rep, pipeline, "Followed stork");
  const due = new Date(Date.now() + 3600 * 1000).toISOString();
  const about = { type: "call", subject: "Ask the stork", deal_id: deal.id, due_date: due };
  const step = await rep.post<{ id: string }>("/activities", about);
  const page = await openPage("rep", `/deals?q=stork&open=${deal.id}`);
  const next = page.getByRole("region", { name: "Next step" });
  await next.getByText("Ask the stork").waitFor();
  const keys = new Keystrokes(page);
  await keys.press("e");
  await page.getByRole("dialog").getByRole("textbox", { name: "What comes next" }).waitFor();
  await keys.write("call fri about the offer");
  await keys.press("Enter");
  expect(keys.count).toBeLessThanOrEqual(4);
  await next.getByText("about the offer").waitFor();
  const done = await rep.get<{ status: string }>(`/activities/${step.id}`);
  expect(done.status).toBe("completed");
});

test("filters stand in the address, and the board shows what fits them", async () => {
  await makeDeal(rep, pipeline, "Cheap newt", { value: 5 });
  await makeDeal(rep, pipeline, "Dear newt", { value: 5000 });
  const page = await openPage("rep", "/deals?q=newt&value[gte]=1000");
  await cardIn(page, "Prospecting", "Dear newt").waitFor();
  await column(page, "Prospecting").getByText("1 deal").waitFor();
  await page.getByRole("button", { name: "Remove the filter Value" }).click();
  await cardIn(page, "Prospecting", "Cheap newt").waitFor();
  expect(new URL(page.url()).searchParams.get("value[gte]")).toBeNull();
});

for (const scheme of ["light", "dark"] as const) {
  test(`board, panel, dialogs and page are accessible (${scheme})`, async () => {
    const mark = `mantis${scheme}`;
    const deal = await makeDeal(rep, pipeline, `Seen ${mark}`, {
      tags: ["vip"],
      expected_close_date: "2020-01-31T12:00:00Z",
    });
    await makeDeal(rep, pipeline, `Other ${mark}`, { stage: "Negotiation" });
    const page = await openPage("rep", `/deals?q=${mark}`, { scheme });
    await cardIn(page, "Prospecting", deal.title).focus();
    await expectAccessible(page);
    for (const key of ["s", "x"]) {
      await page.keyboard.press(key);
      await page
        .getByRole("dialog")
        .getByRole("textbox")
        .or(page.getByRole("combobox", { name: "Stage" }))
        .first()
        .waitFor();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    }
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: deal.title }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.goto(`/deals/${deal.id}`);
    await page.getByRole("list", { name: "Stages" }).waitFor();
    await settled(page);
    await expectAccessible(page);
  }, 60_000);
}

test("a phone shows one column at a time, and moves a card without dragging", async () => {
  const deal = await makeDeal(rep, pipeline, "Pocket shrew");
  const page = await openPage("rep", "/deals?q=shrew", { isPhone: true });
  const inSight = (stage: string) =>
    column(page, stage).evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left >= -1 && right <= window.innerWidth + 1;
    });
  await cardIn(page, "Prospecting", "Pocket shrew").waitFor();
  await expectNoOverflow(page);
  expect([await inSight("Prospecting"), await inSight("Qualification")]).toEqual([true, false]);
  await page.getByRole("button", { name: "Move Pocket shrew out of Prospecting" }).tap();
  await page.getByRole("dialog").getByRole("option", { name: "Proposal" }).tap();
  await expect.poll(async () => (await dealNow(rep, deal.id)).stage_id).toBe(stageId("Proposal"));
  await expect.poll(() => inSight("Proposal")).toBe(true);
  await page.getByRole("button", { name: "Stage after" }).tap();
  await expect.poll(() => inSight("Negotiation")).toBe(true);
  await page.goto(`/deals/${deal.id}`);
  await page.getByRole("list", { name: "Stages" }).waitFor();
  await expectNoOverflow(page);
});

/** A finger, as the browser itself is told of it. */
async function fingerOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  return {
    down: (at: Point) => send("touchStart", [at]),
    to: (at: Point) => send("touchMove", [at]),
    up: () => send("touchEnd", []),
  };
}

interface Point {
  x: number;
  y: number;
}

test("a finger lifts a card, takes it over the edge to the next column, and drops it", async () => {
  const deal = await makeDeal(rep, pipeline, "Lifted plover");
  await makeDeal(rep, pipeline, "Resting plover", { stage: "Qualification" });
  const page = await openPage("rep", "/deals?q=plover", { isPhone: true });
  await page.locator('[data-deal][draggable="true"]').first().waitFor();
  const box = (await card(page, "Lifted plover").boundingBox())!;
  const start = { x: box.x + 120, y: box.y + 40 };
  const finger = await fingerOf(page);
  await finger.down(start);
  await page.locator("[data-ghost]").waitFor();
  await finger.to({ x: 380, y: start.y });
  const resting = card(page, "Resting plover");
  await expect.poll(async () => (await resting.boundingBox())!.x).toBeLessThan(20);
  const target = (await resting.boundingBox())!;
  await finger.to({ x: 200, y: target.y + target.height - 8 });
  await finger.up();
  await cardIn(page, "Qualification", "Lifted plover").waitFor();
  await expect
    .poll(() => serverOrder(rep, pipeline, "Qualification", "plover"))
    .toEqual(["Resting plover", "Lifted plover"]);
  expect((await dealNow(rep, deal.id)).stage_id).toBe(stageId("Qualification"));
  expect(await page.locator("[data-ghost]").count()).toBe(0);
  expect(page.url()).not.toContain("open="); // a drop is no tap

  // Who moves at once scrolls, and lifts nothing.
  await finger.down({ x: 200, y: target.y + 20 });
  await finger.to({ x: 200, y: target.y - 40 });
  await finger.up();
  expect(await serverOrder(rep, pipeline, "Qualification", "plover")).toHaveLength(2);
});
