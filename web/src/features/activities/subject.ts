import { personName } from "@/ui/fields/titles";

import type { Subject } from "./dialogState";
import type { Activity } from "./types";

/** Whom or what an activity is about, for what follows it. */
export function subjectOf(activity: Activity): Subject {
  const { contact, deal } = activity;
  return {
    ...(activity.contact_id ? { contact_id: activity.contact_id } : {}),
    ...(activity.deal_id ? { deal_id: activity.deal_id } : {}),
    ...(contact ? { name: personName({ ...contact }) } : deal ? { name: deal.title } : {}),
  };
}
