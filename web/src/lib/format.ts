// Numbers, money and times as the person's language and time zone want them. Formatters are made
// once, when they are first used: making an Intl formatter costs more than a hundred uses of it.

export interface Format {
  locale: string;
  timeZone: string;
  number: (value: number, decimals?: number) => string;
  /** 12,345.67 with its currency; whole amounts without decimals when `short`. */
  money: (value: number | string | null, currency: string) => string;
  /** 12,346 with its currency, for figures in a row or column. */
  moneyWhole: (value: number | string | null, currency: string) => string;
  moneyShort: (value: number | string | null, currency: string) => string;
  /** 0.421 -> 42.1 % */
  percent: (share: number | null, decimals?: number) => string;
  /** 1,671,714 -> 1.7 MB */
  bytes: (count: number) => string;
  date: (moment: string | Date | null) => string;
  /** Without the year. */
  dayAndMonth: (moment: string | Date | null) => string;
  /** Of a day that stands for its month, whatever the person's zone. */
  month: (day: string) => string;
  monthAndYear: (day: string) => string;
  time: (moment: string | Date | null) => string;
  /** An hour and a minute that belong to no day: 8:05 AM */
  clock: (hour: number, minute: number) => string;
  dateTime: (moment: string | Date | null) => string;
  weekday: (moment: string | Date) => string;
  /** "2 days ago", "in 3 hours" */
  relative: (moment: string | Date | null, now?: Date) => string;
  /** The calendar day in the person's zone: 2026-03-31. */
  dayKey: (moment: string | Date) => string;
}

const nothing = "–";

const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"];

/** In the largest unit of which there is at least one. */
function bytesIn(locale: string, count: number): string {
  const step = Math.min(Math.max(Math.floor(Math.log10(count) / 3), 0), sizes.length - 1);
  const format = { style: "unit", unit: sizes[step]!, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(count / 1000 ** step);
}

const asDate = (moment: string | Date) => (typeof moment === "string" ? parse(moment) : moment);

/** A plain day (2026-03-31) means noon UTC of it, so that no zone of an office shifts it. */
function parse(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["week", 7 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
];

function validLocale(locale: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale || navigator.language)[0] ?? "en";
  } catch {
    return "en";
  }
}

function validZone(zone: string | null | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone || "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function moneyFormats(locale: string) {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency: string, decimals: number | undefined, notation: "standard" | "compact") => {
    const key = `${currency} ${decimals} ${notation}`;
    let format = made.get(key);
    if (!format) {
      const digits =
        decimals === undefined ? {} : { minimumFractionDigits: 0, maximumFractionDigits: decimals };
      format = new Intl.NumberFormat(locale, { style: "currency", currency, notation, ...digits });
      made.set(key, format);
    }
    return format;
  };
}

function numberFormats(locale: string, style: "decimal" | "percent") {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals: number) => {
    let format = made.get(decimals);
    if (!format) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      format = new Intl.NumberFormat(locale, { style, ...digits });
      made.set(decimals, format);
    }
    return format;
  };
}

function relativeFormat(locale: string) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return (moment: string | Date, now: Date) => {
    const seconds = (asDate(moment).getTime() - now.getTime()) / 1000;
    for (const [unit, size] of units) {
      if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
    }
    return format.format(0, "second");
  };
}

export function createFormat(
  language: string | null | undefined,
  zone: string | null | undefined,
): Format {
  const locale = validLocale(language);
  const timeZone = validZone(zone);
  const numbers = numberFormats(locale, "decimal");
  const percents = numberFormats(locale, "percent");
  const monies = moneyFormats(locale);
  const relative = relativeFormat(locale);
  const when = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (moment: string | Date | null) => {
      if (moment === null || moment === "") return nothing;
      made ??= new Intl.DateTimeFormat(locale, { timeZone, ...options });
      return made.format(asDate(moment));
    };
  };
  const clock = when({ timeStyle: "short", timeZone: "UTC" });
  const days = new Intl.DateTimeFormat("en-CA", { timeZone });
  return {
    locale,
    timeZone,
    number: (value, decimals = 0) => numbers(decimals).format(value),
    money: (value, currency) =>
      value === null ? nothing : monies(currency, undefined, "standard").format(Number(value)),
    moneyWhole: (value, currency) =>
      value === null ? nothing : monies(currency, 0, "standard").format(Number(value)),
    moneyShort: (value, currency) => {
      if (value === null) return nothing;
      const amount = Number(value);
      const isLarge = Math.abs(amount) >= 100_000;
      return monies(currency, isLarge ? 1 : 0, isLarge ? "compact" : "standard").format(amount);
    },
    percent: (share, decimals = 0) => (share === null ? nothing : percents(decimals).format(share)),
    bytes: (count) => bytesIn(locale, count),
    date: when({ year: "numeric", month: "short", day: "numeric" }),
    dayAndMonth: when({ month: "short", day: "numeric" }),
    month: when({ month: "short", timeZone: "UTC" }),
    monthAndYear: when({ month: "long", year: "numeric", timeZone: "UTC" }),
    time: when({ hour: "numeric", minute: "2-digit" }),
    clock: (hour, minute) => clock(new Date(Date.UTC(2000, 0, 1, hour, minute))),
    dateTime: when({
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    }),
    weekday: when({ weekday: "short", day: "numeric", month: "short" }),
    relative: (moment, now = new Date()) => (moment === null ? nothing : relative(moment, now)),
    dayKey: (moment) => days.format(asDate(moment)),
  };
}
