// How figures are written: one precision for each kind of number.
import { createContext, useContext } from "react";

import { useSession } from "@/app/session";

import type { Scene } from "../rows";
import type { Figure } from "../types";

export const SceneContext = createContext<Scene | null>(null);

/** What the page shows, for links to the rows behind it. */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error("useScene outside of the dashboard");
  return scene;
}

const nothing = "–";
const fallback = { base_currency: "USD", reporting_timezone: "UTC" };

export function useWorkspace(): { base_currency: string; reporting_timezone: string } {
  return useSession().me.workspace ?? fallback;
}

export interface Figures {
  count: (value: Figure) => string;
  /** "1 deal", "2 deals" */
  many: (value: number, noun: string) => string;
  /** Percentages arrive as such: 37.7 is 37.7 %. */
  percent: (value: Figure) => string;
  money: (value: Figure) => string;
  moneyShort: (value: Figure) => string;
  days: (value: Figure) => string;
  /** Hours as such, and as days from two days on. */
  stay: (hours: Figure) => string;
  decimal: (value: Figure) => string;
  /** With its sign: +12.3 %. */
  growth: (value: Figure) => string;
  month: (month: string, style?: "short" | "long") => string;
}

export function useFigures(): Figures {
  const { format } = useSession();
  const { base_currency: currency } = useWorkspace();
  const unless = (write: (value: number) => string) => (value: Figure) =>
    value === null || value === undefined ? nothing : write(value);
  const days = (value: number) => `${format.number(value, 1)} d`;
  const percent = unless((value) => format.percent(value / 100, 1));
  return {
    count: unless((value) => format.number(value)),
    many: (value, noun) => `${format.number(value)} ${noun}${value === 1 ? "" : "s"}`,
    percent,
    money: unless((value) => format.moneyWhole(value, currency)),
    moneyShort: unless((value) => format.moneyShort(value, currency)),
    days: unless(days),
    stay: unless((hours) => (hours < 48 ? `${format.number(hours, 1)} h` : days(hours / 24))),
    decimal: unless((value) => format.number(value, 1)),
    growth: unless((value) => `${value > 0 ? "+" : ""}${percent(value)}`),
    month: (month, style = "short") =>
      style === "short" ? format.month(`${month}-01`) : format.monthAndYear(`${month}-01`),
  };
}
