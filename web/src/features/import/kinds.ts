// The kinds of record that come from files, and who may import them. Pure.
import type { Session } from "@/app/session";

/** In the order in which a company's files find what they refer to. */
const kinds: readonly { resource: string; right?: string }[] = [
  { resource: "contacts" },
  { resource: "deals" },
  { resource: "activities" },
  { resource: "calls" },
  { resource: "emails" },
  { resource: "documents" },
  { resource: "users", right: "manage_users" },
  { resource: "pipelines", right: "manage_settings" },
  { resource: "pipeline_stages", right: "manage_settings" },
];

export function kindsFor({ can, hasRight }: Pick<Session, "can" | "hasRight">): string[] {
  return kinds
    .filter(({ resource, right }) => (right ? hasRight(right) : can(resource, "create")))
    .map(({ resource }) => resource);
}

export const profiles = [
  { value: "", label: "A file of our own" },
  { value: "salesforce", label: "Salesforce" },
  { value: "hubspot", label: "HubSpot" },
  { value: "pipedrive", label: "Pipedrive" },
];

/** Columns that no other system has, spelled without blanks and capitals. */
const tells: Record<string, RegExp> = {
  salesforce: /^(isdeleted|systemmodstamp|lastmodifiedbyid|masterrecordid|stagename|.+__c)$/,
  hubspot: /^(property_.+|_fivetran_.+|hs_.+|recordid|dealpipelinestageid|hubspotowner.*)$/,
  pipedrive: /^((deal|person|organization|activity) - .+|add_time|stage_id|person_id|org_id)$/,
};

const least = 2;

/** The system that a file's columns speak of; empty where too little does. */
export function profileIn(columns: readonly string[]): string {
  const names = columns.map((column) => column.trim().toLowerCase());
  const found = Object.entries(tells).map(([profile, pattern]) => {
    const hits = names.filter((name) => pattern.test(name) || pattern.test(name.replace(/ /g, "")));
    return { profile, hits: hits.length };
  });
  const best = found.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits >= least ? best.profile : "";
}

/** By which field records are recognised, for kinds where that is open. */
export const usualKeys: Record<string, string> = {
  contacts: "E-mail address",
  users: "E-mail address",
  pipelines: "Name",
  pipeline_stages: "Pipeline and name",
};
