// Where things are: the pages of the navigation, and the address of any record.
import type { ComponentType } from "react";

import {
  IconBolt,
  IconCalendarCheck,
  IconCalendarWeek,
  IconFileText,
  IconLayoutDashboard,
  IconLayoutKanban,
  IconMail,
  IconSettings,
  IconUpload,
  IconUsers,
} from "@/ui/icons";

import type { Session } from "./session";

export interface Place {
  to: string;
  label: string;
  icon: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
  group: "work" | "more";
  /** The keys that go there. */
  keys?: string;
  /** Everybody's unless said. */
  isFor?: (session: Session) => boolean;
}

const administrationRights = ["manage_users", "manage_settings", "run_etl", "view_audit"];

/** Phones show the first four, and the rest behind "More". */
const places: Place[] = [
  { to: "/", label: "Dashboard", icon: IconLayoutDashboard, group: "work", keys: "g h" },
  { to: "/today", label: "Today", icon: IconCalendarCheck, group: "work", keys: "g t" },
  { to: "/contacts", label: "Contacts", icon: IconUsers, group: "work", keys: "g c" },
  { to: "/deals", label: "Deals", icon: IconLayoutKanban, group: "work", keys: "g d" },
  { to: "/calendar", label: "Calendar", icon: IconCalendarWeek, group: "work", keys: "g w" },
  { to: "/records/emails", label: "Emails", icon: IconMail, group: "more" },
  { to: "/records/documents", label: "Documents", icon: IconFileText, group: "more" },
  { to: "/records/workflows", label: "Workflows", icon: IconBolt, group: "more" },
  {
    to: "/import",
    label: "Import",
    icon: IconUpload,
    group: "more",
    isFor: ({ hasRight }) => hasRight("import"),
  },
  {
    to: "/admin",
    label: "Administration",
    icon: IconSettings,
    group: "more",
    isFor: ({ hasRight }) => administrationRights.some(hasRight),
  },
];

const resourceOf = (to: string) => /^\/records\/(\w+)$/.exec(to)?.[1];

export function placesFor(session: Session): Place[] {
  return places.filter((place) => {
    const resource = resourceOf(place.to);
    return (
      (place.isFor?.(session) ?? true) && (resource === undefined || session.can(resource, "read"))
    );
  });
}

const pagesOfTheirOwn = ["contacts", "deals"];

/** The page of a record of any kind. */
export function recordPath(kind: string, id: string): string {
  if (kind === "users") return `/admin/users/${id}`;
  return pagesOfTheirOwn.includes(kind) ? `/${kind}/${id}` : `/records/${kind}/${id}`;
}
