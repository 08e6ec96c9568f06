import { expect, it } from "vitest";

import { inOrder, inWords, minutesInWords } from "./settings";

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

it("puts settings that it knows first", () => {
  const setting = (key: string) => ({ key, value: "", description: "", updated_at: "" });
  const keys = inOrder([setting("a_new_one"), setting("base_currency"), setting("bcrypt_cost")]);
  expect(keys.map(({ key }) => key)).toEqual(["base_currency", "bcrypt_cost", "a_new_one"]);
});
