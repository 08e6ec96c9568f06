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

/** By which field records are recognised, for kinds where that is open. */
export const usualKeys: Record<string, string> = {
  contacts: "E-mail address",
  users: "E-mail address",
  pipelines: "Name",
  pipeline_stages: "Pipeline and name",
};
