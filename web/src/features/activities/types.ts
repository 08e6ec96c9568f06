import type { ActivityType } from "./phrase";

export interface Activity {
  id: string;
  type: ActivityType;
  subject: string;
  description: string | null;
  status: "pending" | "completed" | "overdue" | "cancelled";
  due_date: string | null;
  completed_at: string | null;
  duration_minutes: number | null;
  owner_id: string | null;
  contact_id: string | null;
  deal_id: string | null;
  outcome: string | null;
  priority: number;
  contact?: { id: string; first_name: string | null; last_name: string | null } | null;
  deal?: { id: string; title: string } | null;
}

export const isOpen = (activity: Activity) =>
  activity.status === "pending" || activity.status === "overdue";
