// A schedule's rhythm in words, so that nobody has to read five fields. What is not understood is
// left to the server, which checks every expression. Pure.

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const shortDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const shortMonths = months.map((month) => month.slice(0, 3).toLowerCase());

const words: Record<string, string> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@yearly": "0 0 1 1 *",
};

/** A time of day as the reader writes it. */
type Clock = (hour: number, minute: number) => string;

const isNumber = (text: string) => /^\d{1,2}$/.test(text);

function ordinal(day: number): string {
  const tens = day % 100;
  if (tens >= 11 && tens <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function indexIn(short: string[], text: string, first: number): number {
  if (isNumber(text)) return Number(text) - first;
  return short.indexOf(text.toLowerCase());
}

/** Names of a field of days or months, or null where it is more than a list or one range. */
function namesOf(field: string, long: string[], short: string[], first: number): string | null {
  const one = (text: string) => long[indexIn(short, text, first) % long.length] ?? null;
  const range = /^(\w+)-(\w+)$/.exec(field);
  if (range) {
    const from = one(range[1]!);
    const to = one(range[2]!);
    return from && to ? `${from} to ${to}` : null;
  }
  const names = field.split(",").map(one);
  return names.includes(null) ? null : listed(names as string[]);
}

function timeInWords(minute: string, hour: string, clock: Clock): string | null {
  if (isNumber(minute) && isNumber(hour)) return `at ${clock(Number(hour), Number(minute))}`;
  const step = /^\*\/(\d+)$/;
  if (hour === "*") {
    if (minute === "*") return "every minute";
    const every = step.exec(minute);
    if (every) return `every ${every[1]} minutes`;
    if (!isNumber(minute)) return null;
    return minute === "0" ? "every hour" : `every hour at ${Number(minute)} past`;
  }
  const everyHours = step.exec(hour);
  if (everyHours && isNumber(minute))
    return `every ${everyHours[1]} hours at ${Number(minute)} past`;
  const hours = hour.split(",");
  if (isNumber(minute) && hours.every(isNumber)) {
    return `at ${listed(hours.map((one) => clock(Number(one), Number(minute))))}`;
  }
  return null;
}

/** "Mondays at 00:40" for "40 0 * * mon"; null where the words would be wrong or clumsy. */
export function cronInWords(expression: string, clock: Clock): string | null {
  const text = expression.trim();
  const fields = (words[text] ?? text).split(/\s+/);
  const [minute, hour, dayOfMonth, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !dayOfMonth || !month || !weekday) return null;
  const time = timeInWords(minute, hour, clock);
  if (!time || (dayOfMonth !== "*" && weekday !== "*")) return null;

  const inMonths = month === "*" ? "" : namesOf(month, months, shortMonths, 1);
  if (inMonths === null) return null;
  const tail = inMonths ? ` in ${inMonths}` : "";
  if (weekday !== "*") {
    const names = namesOf(weekday, days, shortDays, 0);
    return names && sentence(`${names}, ${time}${tail}`);
  }
  if (dayOfMonth !== "*") {
    if (!dayOfMonth.split(",").every(isNumber)) return null;
    const dates = listed(dayOfMonth.split(",").map((day) => ordinal(Number(day))));
    const which = inMonths ? `of ${inMonths}` : "of each month";
    return sentence(`the ${dates} ${which}, ${time}`);
  }
  return sentence(time.startsWith("at ") ? `every day ${time}${tail}` : `${time}${tail}`);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function intervalInWords(seconds: number): string {
  const units: [number, string][] = [
    [86_400, "day"],
    [3600, "hour"],
    [60, "minute"],
    [1, "second"],
  ];
  const [size, unit] = units.find(([size]) => seconds % size === 0) ?? [1, "second"];
  const count = seconds / size;
  return count === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
}

export function rhythmInWords(
  schedule: { cron: string | null; every_seconds: number | null },
  clock: Clock,
): string {
  if (schedule.every_seconds !== null) return intervalInWords(schedule.every_seconds);
  return cronInWords(schedule.cron ?? "", clock) ?? schedule.cron ?? "";
}
