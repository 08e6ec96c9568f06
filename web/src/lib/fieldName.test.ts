import { describe, expect, it } from "vitest";

import { fieldName } from "./fieldName";

describe("the name of a field", () => {
  it.each([
    ["Region", "region"],
    ["Customer no.", "customer_no"],
    ["Größe (m²)", "grosse_m"],
    ["  2nd contact ", "field_2nd_contact"],
    ["***", ""],
  ])("that is called %j is %j", (label, name) => {
    expect(fieldName(label)).toBe(name);
  });

  it("has at most 63 characters and no _ at its end", () => {
    // 62 letters, a blank and more: the _ for the blank would be the 63rd
    expect(fieldName(`${"a".repeat(62)} bcd`)).toBe("a".repeat(62));
  });
});
