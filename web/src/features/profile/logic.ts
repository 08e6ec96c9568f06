/** Languages whose way of writing numbers and dates is offered first. */
const common = [
  ["en", "English (international)"],
  ["en-US", "English (United States)"],
  ["en-GB", "English (United Kingdom)"],
  ["de", "German"],
  ["de-AT", "German (Austria)"],
  ["de-CH", "German (Switzerland)"],
  ["fr", "French"],
  ["es", "Spanish"],
  ["it", "Italian"],
  ["nl", "Dutch"],
  ["pl", "Polish"],
  ["pt-BR", "Portuguese (Brazil)"],
  ["sv", "Swedish"],
  ["da", "Danish"],
  ["nb", "Norwegian"],
  ["fi", "Finnish"],
  ["cs", "Czech"],
  ["ja", "Japanese"],
] as const;

export interface Choice {
  value: string;
  label: string;
}

/** The common ones, and whatever is set now. */
export function languageChoices(current: string): Choice[] {
  const choices = common.map(([value, label]) => ({ value, label }));
  const isKnown = choices.some((choice) => choice.value === current);
  return isKnown || !current ? choices : [{ value: current, label: current }, ...choices];
}

export function zoneChoices(current: string): string[] {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return [...new Set(zones.includes(current) || !current ? zones : [current, ...zones])];
}

/** When a token ends that lives this many days; null: never. */
export function expiry(days: number | null, now: Date): string | null {
  return days === null ? null : new Date(now.getTime() + days * 86_400_000).toISOString();
}

/** "Firefox on Linux" */
export function deviceName(session: { browser: string | null; os: string | null }): string {
  const { browser, os } = session;
  if (browser && os) return `${browser} on ${os}`;
  return browser ?? os ?? "An unknown device";
}
