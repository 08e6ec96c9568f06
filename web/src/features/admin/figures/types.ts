import { humanise } from "@/ui/catalog/words";

export interface Difference {
  table: string;
  row: string;
  column: string;
  stored: string;
  recounted: string;
}

export interface Proof {
  ledger: string;
  rows: number;
  drift: number;
  duration_ms: number;
  /** At most a hundred. */
  differences: Difference[];
}

export interface Verification {
  data: Proof[];
  is_right: boolean;
}

export interface Run {
  id: string;
  ledger: string;
  kind: "run" | "verify";
  status: "running" | "succeeded" | "failed";
  started_at: string;
  finished_at: string | null;
  duration_ms: number | null;
  row_count: number | null;
  drift_count: number | null;
  error_message: string | null;
}

const names: Record<string, string> = {
  pipeline_owner: "Pipeline by owner",
  stage_stay: "Stays in stages",
};

export function ledgerName(ledger: string): string {
  return names[ledger] ?? humanise(ledger);
}
