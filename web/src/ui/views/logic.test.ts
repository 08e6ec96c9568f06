import { expect, test } from "vitest";

import { addressOfView, isAsSaved, isSameSearch, readView, searchOfView } from "./logic";

const layout = { columns: ["name"], widths: {} };

test("a view is the filters and the order, not what stands open", () => {
  const search = { status: "new", view: "v", open: "id", q: "", sort: "-created_at" };
  expect(searchOfView(search)).toEqual({ sort: "-created_at", status: "new" });
  expect(isSameSearch(search, { sort: "-created_at", status: "new" })).toBe(true);
  expect(isSameSearch(search, { status: "new" })).toBe(false);
});

test("a view from the server is read with care", () => {
  expect(readView({ id: 1 })).toBeUndefined();
  const view = readView({ id: "v", name: "Mine", resource: "contacts", definition: null });
  expect(view?.definition).toEqual({ search: {}, layout: { columns: [], widths: {} } });
});

test("a view knows whether the list still looks like it", () => {
  const view = readView({
    id: "v",
    name: "New",
    resource: "contacts",
    definition: { search: { status: "new" }, layout },
  })!;
  expect(addressOfView(view)).toEqual({ status: "new", view: "v" });
  expect(isAsSaved(view, addressOfView(view), layout)).toBe(true);
  expect(isAsSaved(view, { ...addressOfView(view), q: "ada" }, layout)).toBe(false);
  expect(isAsSaved(view, addressOfView(view), { ...layout, columns: ["name", "x"] })).toBe(false);
});
