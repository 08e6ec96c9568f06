// Names of the database in the words of people: lead_source -> Lead source.

const spelled: Record<string, string> = {
  id: "ID",
  ip: "IP",
  url: "address",
  linkedin: "LinkedIn",
  crm: "CRM",
  sms: "SMS",
  nda: "NDA",
};

const whole: Record<string, string> = {
  owner_id: "Owner",
  contact_id: "Contact",
  deal_id: "Deal",
  linkedin_url: "LinkedIn",
  created_at: "Created",
  updated_at: "Changed",
  next_activity_at: "Next step",
  next_activity_id: "Next step",
  won_deal_count: "Won deals",
  won_deal_value: "Won value",
  recurrence_at: "Planned for",
  recurrence_timezone: "Time zone of the series",
  followup_count: "Follow-ups",
  address_line1: "Address",
  address_line2: "Address, line 2",
  file_url: "File",
  cold_call: "Cold call",
  recording_url: "Recording",
  duration_seconds: "Duration",
  duration_minutes: "Minutes",
};

/** The label of a column or of a value of an enumeration, in sentence case. */
export function humanise(name: string): string {
  const known = whole[name];
  if (known) {
    return known;
  }
  const words = name
    .replace(/_id$/, "")
    .replace(/^is_/, "")
    .replace(/_at$/, "")
    .split("_")
    .map((word) => spelled[word] ?? word);
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plurals: Record<string, string> = {
  document_signatures: "Signatures",
};

export function pluralOf(resource: string): string {
  return plurals[resource] ?? humanise(resource);
}

export function singularOf(resource: string): string {
  const plural = pluralOf(resource);
  if (plural.endsWith("ies")) {
    return `${plural.slice(0, -3)}y`;
  }
  return plural.endsWith("s") ? plural.slice(0, -1) : plural;
}

/** "1 contact", "1,204 contacts". */
export function counted(count: number, resource: string): string {
  const noun = count === 1 ? singularOf(resource) : pluralOf(resource);
  return `${count.toLocaleString("en-US")} ${lowerFirst(noun)}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
