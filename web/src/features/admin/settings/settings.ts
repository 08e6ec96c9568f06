// The settings in words: the server describes each, and here stands how it is asked for. Pure.
export interface Setting {
  key: string;
  value: string;
  description: string;
  updated_at: string;
}

export interface SettingInWords {
  label: string;
  /** What can be chosen, where that is little. */
  choices?: { value: string; label: string }[];
  kind?: "number" | "zone";
  unit?: string;
  /** What a change brings with it. */
  warning?: string;
}

const known: Record<string, SettingInWords> = {
  reporting_timezone: {
    label: "Time zone of the figures",
    kind: "zone",
    warning: "Figures are counted by the days of this zone; past days are recounted.",
  },
  base_currency: {
    label: "Base currency",
    warning: "Every figure is in this currency. Exchange rates are then of this currency too.",
  },
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
    choices: [
      { value: "off", label: "Nobody" },
      { value: "admins", label: "Administrators" },
      { value: "all", label: "Everybody" },
    ],
  },
  audit_reads: {
    label: "Reads that the audit log names",
    choices: [
      { value: "off", label: "None" },
      { value: "sensitive", label: "Accounts, roles, sessions and signatures" },
      { value: "all", label: "All single records" },
    ],
  },
};

export function inWords(key: string): SettingInWords {
  const text = key.replace(/_/g, " ");
  return known[key] ?? { label: text.charAt(0).toUpperCase() + text.slice(1) };
}

const order = Object.keys(known);

/** Those that are known first, in their order; others behind them. */
export function inOrder(settings: readonly Setting[]): Setting[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...settings].sort((a, b) => place(a.key) - place(b.key) || a.key.localeCompare(b.key));
}

/** 10080 minutes are 7 days: said beside large numbers. */
export function minutesInWords(value: string): string | null {
  const minutes = Number(value);
  if (!Number.isInteger(minutes) || minutes < 60) return null;
  const [size, unit] = minutes % 1440 === 0 ? [1440, "day"] : [60, "hour"];
  const count = Math.round((minutes / size) * 10) / 10;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
