import { expect, test } from "vitest";

import { safeNext, stepAfter, tokenOf, withoutBlanks } from "./logic";

test("after a sign-in only addresses of our own are gone to", () => {
  expect(safeNext("/deals?view=mine")).toBe("/deals?view=mine");
  expect(safeNext(undefined)).toBe("/");
  expect(safeNext("https://evil.example")).toBe("/");
  expect(safeNext("//evil.example")).toBe("/");
  expect(safeNext("/\\evil.example")).toBe("/");
  expect(safeNext("/sign-in?next=/sign-in")).toBe("/");
});

test("a new password comes before a second factor, both before the app", () => {
  expect(stepAfter({ must_change_password: true, must_set_up_totp: true })).toBe("password");
  expect(stepAfter({ must_change_password: false, must_set_up_totp: true })).toBe("totp");
  expect(stepAfter({ must_change_password: false, must_set_up_totp: false })).toBe("done");
});

test("the token of a link stands behind its #", () => {
  expect(tokenOf("#token=abc-_1")).toBe("abc-_1");
  expect(tokenOf("")).toBe("");
});

test("blanks in a code do not count", () => {
  expect(withoutBlanks(" 123 456 ")).toBe("123456");
});
