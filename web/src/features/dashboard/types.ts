// What GET /dashboard answers. A part is null for who may see none of its records, and a figure is
// missing where it would tell of a column that is hidden from the person.

export type Figure = number | null | undefined;

export interface StageFigures {
  pipeline_id: string;
  pipeline_name: string | null;
  stage_id: string;
  stage_name: string | null;
  deal_count: number;
  total_value?: Figure;
  avg_duration_days?: Figure;
  median_duration_days?: Figure;
  conversion_rate?: Figure;
  win_rate?: Figure;
}

export interface RevenueTotal {
  total_revenue?: Figure;
  total_deals: number;
  avg_deal_size?: Figure;
  forecasted_revenue?: Figure;
  pipeline_value?: Figure;
}

export interface RevenueMonth extends RevenueTotal {
  month: string;
  revenue_growth_rate?: Figure;
  last_year_revenue?: Figure;
  last_year_deals?: Figure;
}

export interface ActivityFigures {
  total_count: number;
  completed_count: number;
  overdue_count: number;
  pending_count: number;
  cancelled_count: number;
  completion_rate: number | null;
}

export interface PersonActivities extends ActivityFigures {
  user_id: string | null;
  owner_name: string | null;
  activity_type: string;
}

export interface CallFigures {
  total_calls: number;
  answered: number;
  missed: number;
  voicemail: number;
  avg_duration_sec?: Figure;
  answer_rate: number | null;
  deals_advanced?: Figure;
  followups_scheduled?: Figure;
}

export interface PersonCalls extends CallFigures {
  user_id: string | null;
  owner_name: string | null;
}

export interface EmailFigures {
  sent: number;
  delivered: number;
  bounced: number;
  unique_opens: number;
  unique_clicks: number;
  open_rate: number | null;
  click_rate: number | null;
  bounce_rate: number | null;
  click_to_open_rate: number | null;
}

export interface CampaignEmails extends EmailFigures {
  campaign_id: string | null;
  campaign_name: string | null;
}

export interface DocumentFigures {
  total_documents: number;
  sent_documents: number;
  viewed_documents: number;
  signed_documents: number;
  declined_documents: number;
  expired_documents: number;
  completion_rate: number | null;
  avg_time_to_sign_hours?: Figure;
}

export interface SourceFigures {
  source: string | null;
  total_contacts: number;
  qualified_contacts?: Figure;
  converted_contacts?: Figure;
  conversion_rate?: Figure;
  avg_lead_score?: Figure;
}

export interface Proof {
  ledger: string;
  kind: string | null;
  finished_at: string | null;
  row_count: number | null;
  drift_count: number | null;
}

export interface WinRate {
  deals_won: number;
  deals_lost: number;
  win_rate: number | null;
}

export interface Dashboard {
  from: string;
  to: string;
  as_of: string | null;
  pipeline: StageFigures[] | null;
  revenue: {
    total: RevenueTotal | null;
    months: RevenueMonth[];
    forecast: RevenueMonth[];
  } | null;
  win_rate: WinRate | null;
  activities: { total: ActivityFigures | null; by_person_and_type: PersonActivities[] } | null;
  calls: { total: CallFigures | null; by_person: PersonCalls[] } | null;
  emails: { total: EmailFigures | null; by_campaign: CampaignEmails[] } | null;
  documents: { total: DocumentFigures | null; out_for_signature: number | null } | null;
  lead_sources: SourceFigures[] | null;
  verified: Proof[];
}

export interface Stage {
  id: string;
  is_closed: boolean;
  is_won: boolean;
}
