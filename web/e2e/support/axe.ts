import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing serious or critical; said with the element and the rule, so that it can be mended. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { axe: runner } = window as unknown as { axe: typeof import("axe-core") };
    const results = await runner.run(document, { runOnly: { type: "tag", values } });
    return results.violations
      .filter((rule) => rule.impact === "serious" || rule.impact === "critical")
      .flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary}`),
      );
  }, tags);
  expect(violations, page.url()).toEqual([]);
}
