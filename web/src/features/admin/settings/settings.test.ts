import { expect, it } from "vitest";

import { inGroups, inWords, minutesInWords } from "./settings";

it.each([
  ["720", "12 hours"],
  ["10080", "7 days"],
  ["1440", "1 day"],
  ["90", "1.5 hours"],
  ["60", "1 hour"],
  ["59", null],
  ["", null],
])("%s minutes are %s", (minutes, said) => {
  expect(minutesInWords(minutes)).toBe(said);
});

it("has a label for a setting that it does not know", () => {
  expect(inWords("mail_footer_text").label).toBe("Mail footer text");
});

it("puts settings that it knows into groups, and the others behind them", () => {
  const setting = (key: string) => ({ key, value: "", description: "", updated_at: "" });
  const found = inGroups([
    setting("a_new_one"),
    setting("bcrypt_cost"),
    setting("phone_region"),
    setting("base_currency"),
  ]);
  expect(found.map(({ title, settings }) => [title, ...settings.map(({ key }) => key)])).toEqual([
    ["Figures and formats", "base_currency", "phone_region"],
    ["Signing in", "bcrypt_cost"],
    ["Others", "a_new_one"],
  ]);
});
