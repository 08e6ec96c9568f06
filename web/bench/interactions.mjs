// What a person does all day, each measured from the key or the button to the next paint, and until
// what was asked for is there.

const cell = (row, column) => `[data-row="${row}"] [data-column="${column}"]`;
const times = 6; // each, in a round

/** What does not come within a minute never will. */
export async function inPage(page, act, argument) {
  const patience = Promise.withResolvers();
  const timer = setTimeout(() => {
    patience.reject(new Error(`${page.url()}: waited in vain for ${JSON.stringify(argument)}`));
  }, 60_000);
  try {
    return await Promise.race([page.evaluate(act, argument), patience.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** One input, and what it brings into the page. */
async function measure(page, results, what, input, shown) {
  await page.evaluate(() => window.__times.begin());
  await input();
  const { paint, shown: at } = await inPage(page, (done) => window.__times.end(done), shown);
  const known = results.get(what) ?? { paint: [], shown: [] };
  known.paint.push(paint);
  known.shown.push(at);
  results.set(what, known);
}

const press = (page, key) => () => page.keyboard.press(key);

/** Letter by letter; with the last one the answer has to be there. */
async function typeText(page, results, { letter, answer, field, text, shown }) {
  for (let length = 1; length <= text.length; length += 1) {
    const isLast = length === text.length;
    const typed = text.slice(0, length);
    const input = press(page, typed.at(-1));
    const what = isLast ? answer : letter;
    await measure(page, results, what, input, isLast ? shown : { selector: field, value: typed });
  }
}

/** Columns of up to 200 cards have all of them in the page: as heavy as the board can be. */
async function fillBoard(page) {
  const columns = await page.locator("section[data-stage]").count();
  for (let index = 0; index < columns; index += 1) {
    const column = page.locator("section[data-stage]").nth(index);
    let cards = await column.locator("[data-deal]").count();
    while (cards < 150 && (await column.getByRole("button", { name: / more/ }).count()) > 0) {
      await column.locator("[data-column-scroller]").evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      await page.waitForFunction(
        ([at, before]) => {
          const section = document.querySelectorAll("section[data-stage]")[at];
          return section.querySelectorAll("[data-deal]").length > before;
        },
        [index, cards],
      );
      cards = await column.locator("[data-deal]").count();
    }
    await column.locator("[data-column-scroller]").evaluate((element) => {
      element.scrollTop = 0;
    });
  }
  return page.locator("[data-deal]").count();
}

const dealIds = (page, column) =>
  page
    .locator("section[data-stage]")
    .nth(column)
    .locator("[data-deal]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-deal")));

const focusedDeal = (id) => ({ selector: `[data-deal="${id}"] :focus, [data-deal="${id}"]:focus` });

export async function onBoard(page, results) {
  const cards = await fillBoard(page);
  const ids = await dealIds(page, 0);
  await page.locator(`[data-deal="${ids[0]}"] a`).first().focus();
  for (let index = 1; index <= times; index += 1) {
    const shown = focusedDeal(ids[index]);
    await measure(page, results, "board: next card", press(page, "ArrowDown"), shown);
  }
  const stages = await page
    .locator("section[data-stage]")
    .evaluateAll((sections) => sections.map((section) => section.dataset.stage));
  for (let index = 0; index < times; index += 1) {
    const [key, stage] = index % 2 === 0 ? ["]", stages[1]] : ["[", stages[0]];
    const answered = page.waitForResponse(/\/deals\/[^/]+\/move$/);
    const shown = { selector: `section[data-stage="${stage}"] :focus` };
    await measure(page, results, "board: move a card", press(page, key), shown);
    await answered;
  }
  return cards;
}

export async function inMenu(page, results, { lastName }) {
  const field = '[role="combobox"][aria-label^="Search records"]';
  for (let index = 0; index < times; index += 1) {
    const shown = { selector: `${field}:focus` };
    await measure(page, results, "Ctrl-K opens", press(page, "Control+k"), shown);
    await typeText(page, results, {
      ...{ letter: "letter in Ctrl-K", answer: "Ctrl-K finds", field },
      ...{
        text: lastName.slice(0, 4),
        shown: { selector: '[role="listbox"][aria-label="Found"]', text: lastName },
      },
    });
    await page.keyboard.press("Escape");
    await page.locator(field).waitFor({ state: "detached" });
  }
}

/** By the wheel through thousands of rows, and with End to the last of them. */
export async function scrollGrid(page, results) {
  await page.locator(cell(3, 0)).hover();
  await page.evaluate(() => window.__times.beginFrames());
  for (let index = 0; index < 60; index += 1) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const seen = await page.evaluate(() => window.__times.endFrames());
  await page.getByRole("grid").focus();
  const last = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 2;
  await measure(page, results, "grid: to the last row", press(page, "Control+End"), {
    selector: `${cell(last, 0)} span`,
  });
  await measure(page, results, "grid: to the first row", press(page, "Control+Home"), {
    selector: `${cell(0, 0)} span`,
  });
  return seen;
}

export async function inGrid(page, results) {
  const active = (row) => ({ selector: `[aria-activedescendant$="-r${row}c0"]` });
  await page.getByRole("grid").focus();
  for (let row = 1; row <= times; row += 1) {
    await measure(page, results, "grid: next row", press(page, "ArrowDown"), active(row));
  }
  for (let row = 1; row <= times; row += 1) {
    const name = await page.locator(cell(row, 0)).innerText();
    const click = () => page.locator(cell(row, 0)).click();
    const shown = { selector: "aside h2", text: name.split("\n")[0] };
    await measure(page, results, "open the side panel", click, shown);
    await page.keyboard.press("Escape");
    await page.locator("aside").waitFor({ state: "detached" });
  }
  await page.getByRole("grid").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  for (let index = 0; index < times; index += 1) {
    await editStatus(page, results, index % 2 === 0 ? "Contacted" : "Qualified");
  }
}

/** The cursor is in the column of the status. */
async function editStatus(page, results, status) {
  const row = /-r(\d+)c\d+$/.exec(
    await page.getByRole("grid").getAttribute("aria-activedescendant"),
  )[1];
  const editor = `${cell(row, 2)} input`;
  const begun = { selector: `${editor}:focus:not([aria-busy])` };
  await measure(page, results, "edit: begin", press(page, "Enter"), begun);
  for (const length of [1, 2, 3]) {
    const shown = { selector: editor, value: status.slice(0, length) };
    await measure(page, results, "edit: a letter", press(page, status[length - 1]), shown);
  }
  const answered = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  const saved = { selector: cell(row, 2), text: status };
  await measure(page, results, "edit: save", press(page, "Enter"), saved);
  await answered;
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
}

export async function filterGrid(page, results, { lastName }) {
  const field = 'main input[type="search"]';
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press("/");
    await page.locator(`${field}:focus`).waitFor();
    await typeText(page, results, {
      ...{ letter: "letter in the filter", answer: "filter finds", field },
      ...{ text: lastName, shown: { selector: cell(0, 0), text: lastName } },
    });
    await page.locator(field).fill("");
    await page.waitForURL((url) => !url.searchParams.get("q"));
    await page.locator(field).blur();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  }
}

export async function switchPages(page, results, pages) {
  // The first round brings the code of each page.
  for (let index = 0; index <= times; index += 1) {
    const known = index === 0 ? new Map() : results;
    for (const { name, path, ready } of pages) {
      const click = () => page.locator(`nav a[href="${path}"]`).click();
      await measure(page, known, `switch to ${name}`, click, { selector: ready });
    }
  }
}
