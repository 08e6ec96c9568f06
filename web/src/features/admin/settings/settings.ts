// The settings in words: the server describes each, and here stands how it is asked for. Pure.
export interface Setting {
  key: string;
  value: string;
  description: string;
  updated_at: string;
}

export interface SettingInWords {
  label: string;
  /** Where the server's own description speaks to programmers. */
  description?: string;
  /** What can be chosen, where that is little. */
  choices?: { value: string; label: string }[];
  kind?: "number" | "zone";
  unit?: string;
  /** What a change brings with it. */
  warning?: string;
}

const company: Record<string, SettingInWords> = {
  reporting_timezone: {
    label: "Time zone of the figures",
    description: "The days, weeks and months of every figure begin and end by it",
    kind: "zone",
    warning: "Figures are counted by the days of this zone; past days are recounted.",
  },
  base_currency: {
    label: "Base currency",
    warning: "Every figure is in this currency. Exchange rates are then of this currency too.",
  },
  phone_region: {
    label: "Country of telephone numbers",
    description:
      "For numbers without a country, unless their contact has one: two letters such as DE; ZZ when nobody knows",
  },
};

const signingIn: Record<string, SettingInWords> = {
  session_idle_minutes: { label: "A session ends when idle for", kind: "number", unit: "minutes" },
  session_absolute_minutes: { label: "A session ends after", kind: "number", unit: "minutes" },
  password_reset_minutes: {
    label: "A link to reset a password holds",
    kind: "number",
    unit: "minutes",
  },
  bcrypt_cost: { label: "Work factor of password hashes", kind: "number" },
  require_totp: {
    label: "Second factor required of",
    description: "Who cannot sign in without a code from an app on the telephone",
    choices: [
      { value: "off", label: "Nobody" },
      { value: "admins", label: "Administrators" },
      { value: "all", label: "Everybody" },
    ],
  },
};

const keeping: Record<string, SettingInWords> = {
  due_soon_minutes: {
    label: "Tell of activities before they are due",
    kind: "number",
    unit: "minutes",
  },
  notification_days: { label: "Notifications are kept for", kind: "number", unit: "days" },
  change_set_days: {
    label: "Bulk edits, merges and imports can be undone for",
    kind: "number",
    unit: "days",
  },
  audit_reads: {
    label: "Reads that the audit log names",
    description: "Changes are always in it; here is who has looked at what",
    choices: [
      { value: "off", label: "None" },
      { value: "sensitive", label: "Accounts, roles, sessions and signatures" },
      { value: "all", label: "All single records" },
    ],
  },
};

const groups = [
  { title: "Figures and formats", known: company },
  { title: "Signing in", known: signingIn },
  { title: "Reminders and records of the past", known: keeping },
];

export function inWords(key: string): SettingInWords {
  const text = key.replace(/_/g, " ");
  const known = groups.find((group) => group.known[key])?.known[key];
  return known ?? { label: text.charAt(0).toUpperCase() + text.slice(1) };
}

export interface SettingGroup {
  title: string;
  settings: Setting[];
}

/** Those that are known, in their order; whatever else the server has comes last. */
export function inGroups(settings: readonly Setting[]): SettingGroup[] {
  const named = groups.map(({ title, known }) => ({
    title,
    settings: Object.keys(known).flatMap((key) => settings.filter((one) => one.key === key)),
  }));
  const others = settings.filter(({ key }) => !groups.some(({ known }) => known[key]));
  return [...named, { title: "Others", settings: others }].filter(
    (group) => group.settings.length > 0,
  );
}

/** 10080 minutes are 7 days: said beside large numbers. */
export function minutesInWords(value: string): string | null {
  const minutes = Number(value);
  if (!Number.isInteger(minutes) || minutes < 60) return null;
  const [size, unit] = minutes % 1440 === 0 ? [1440, "day"] : [60, "hour"];
  const count = Math.round((minutes / size) * 10) / 10;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
