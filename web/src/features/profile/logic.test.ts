import { expect, test } from "vitest";

import { deviceName, expiry, languageChoices, zoneChoices } from "./logic";

test("the language that is set is always among the choices", () => {
  expect(languageChoices("de").filter(({ value }) => value === "de")).toHaveLength(1);
  expect(languageChoices("is")[0]).toEqual({ value: "is", label: "is" });
});

test("the zone that is set is always among the choices, once", () => {
  expect(zoneChoices("Europe/Vienna").filter((zone) => zone === "Europe/Vienna")).toHaveLength(1);
  expect(zoneChoices("Mars/Olympus")[0]).toBe("Mars/Olympus");
});

test("a token ends after its days", () => {
  const now = new Date("2026-03-01T10:00:00Z");
  expect(expiry(30, now)).toBe("2026-03-31T10:00:00.000Z");
  expect(expiry(null, now)).toBeNull();
});

test("a session is named by what is known of it", () => {
  expect(deviceName({ browser: "Firefox", os: "Linux" })).toBe("Firefox on Linux");
  expect(deviceName({ browser: null, os: null })).toBe("An unknown device");
});
