// What the board's server answers with. The OpenAPI schema leaves the people and the next activity
// of a card open, so they are spelled out here; api calls are cast to these types in queries.ts only.

import type { Activity } from "@/features/activities";

export interface Named {
  id: string;
  name: string | null;
}

export interface NextActivity {
  id: string;
  type: string;
  subject: string;
  status: string;
  due_date: string | null;
}

export type DealStatus = "open" | "won" | "lost" | "abandoned";

/** A deal's face on the board. What the role masks is missing. */
export interface Card {
  id: string;
  title?: string;
  value?: number;
  currency?: string;
  base_value?: number;
  status: DealStatus;
  owner_id?: string | null;
  contact_id?: string | null;
  expected_close_date?: string | null;
  stage_entered_at?: string;
  probability?: number;
  tags?: string[];
  owner: Named | null;
  contact: Named | null;
  next_activity: NextActivity | null;
  idle_since: string | null;
  idle_days: number | null;
  etag: string;
}

export interface BoardStage {
  id: string;
  name: string;
  order_index: number;
  probability: number;
  is_closed: boolean;
  is_won: boolean;
  deal_count: number;
  total_value: number | null;
  cards: Card[];
  next_cursor: string | null;
}

export interface Board {
  pipeline: Named;
  stages: BoardStage[];
}

export interface Deal {
  id: string;
  title: string;
  description: string | null;
  value: number;
  currency: string;
  base_value: number;
  weighted_value: number;
  pipeline_id: string;
  stage_id: string;
  status: DealStatus;
  owner_id: string | null;
  contact_id: string | null;
  expected_close_date: string | null;
  actual_close_date: string | null;
  stage_entered_at: string;
  probability: number;
  probability_is_custom: boolean;
  lost_reason: string | null;
  won_reason: string | null;
  tags: string[];
  custom_fields: Record<string, unknown>;
  created_at: string;
  updated_at: string;
  next_activity_at: string | null;
  next_activity_id: string | null;
  owner?: Person | null;
  contact?: Person | null;
  next_activity?: Activity | null;
}

export interface Person {
  id: string;
  first_name?: string | null;
  last_name?: string | null;
  email?: string | null;
  company?: string | null;
  phone?: string | null;
  mobile?: string | null;
}

export interface Pipeline {
  id: string;
  name: string;
  is_default: boolean;
}

export interface Stage {
  id: string;
  pipeline_id: string;
  name: string;
  order_index: number;
  probability: number;
  is_closed: boolean;
  is_won: boolean;
}

export interface StageStay {
  stage: Named;
  pipeline: Named;
  entered_at: string;
  exited_at: string | null;
  duration_seconds: number;
  is_forward: boolean;
  moved_by: Named | null;
}

export interface DealHistory {
  data: StageStay[];
  idle_since: string | null;
  idle_days: number | null;
}
