// The pages of the administration, and the right that each needs. The server asks for the same.
import type { ComponentType } from "react";

export interface SectionProps {
  /** Of the record that stands in the address. */
  id?: string;
}

export interface Section {
  id: string;
  label: string;
  group: string;
  right: string;
  load: () => Promise<{ default: ComponentType<SectionProps> }>;
}

const people = "People";
const selling = "Selling";
const system = "System";
const logs = "Logs";

export const sections: readonly Section[] = [
  {
    id: "users",
    label: "Users",
    group: people,
    right: "manage_users",
    load: () => import("./users/UsersSection"),
  },
  {
    id: "roles",
    label: "Roles",
    group: people,
    right: "manage_users",
    load: () => import("./roles/RolesSection"),
  },
  {
    id: "teams",
    label: "Teams",
    group: people,
    right: "manage_users",
    load: () => import("./teams/TeamsSection"),
  },
  {
    id: "sessions",
    label: "Sessions",
    group: people,
    right: "manage_users",
    load: () => import("./users/SessionsSection"),
  },
  {
    id: "pipelines",
    label: "Pipelines",
    group: selling,
    right: "manage_settings",
    load: () => import("./pipelines/PipelinesSection"),
  },
  {
    id: "custom-fields",
    label: "Custom fields",
    group: selling,
    right: "manage_settings",
    load: () => import("./fields/CustomFieldsSection"),
  },
  {
    id: "exchange-rates",
    label: "Exchange rates",
    group: selling,
    right: "manage_settings",
    load: () => import("./settings/ExchangeRatesSection"),
  },
  {
    id: "settings",
    label: "Settings",
    group: system,
    right: "manage_settings",
    load: () => import("./settings/SettingsSection"),
  },
  {
    id: "jobs",
    label: "Jobs",
    group: system,
    right: "manage_settings",
    load: () => import("./jobs/JobsSection"),
  },
  {
    id: "schedules",
    label: "Schedules",
    group: system,
    right: "manage_settings",
    load: () => import("./jobs/SchedulesSection"),
  },
  {
    id: "figures",
    label: "Figures",
    group: system,
    right: "run_etl",
    load: () => import("./figures/FiguresSection"),
  },
  {
    id: "audit",
    label: "Audit log",
    group: logs,
    right: "view_audit",
    load: () => import("./logs/AuditSection"),
  },
  {
    id: "security",
    label: "Security log",
    group: logs,
    right: "view_audit",
    load: () => import("./logs/SecuritySection"),
  },
];

export function sectionsFor(hasRight: (right: string) => boolean): Section[] {
  return sections.filter((section) => hasRight(section.right));
}
