export type JobStatus = "queued" | "running" | "succeeded" | "dead" | "cancelled";
export const jobStatuses: readonly JobStatus[] = [
  "queued",
  "running",
  "succeeded",
  "dead",
  "cancelled",
];

export interface Job {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  priority: number;
  status: JobStatus;
  run_at: string;
  attempts: number;
  max_attempts: number;
  schedule_id: string | null;
  user_id: string | null;
  worker: string | null;
  cancel_requested: boolean;
  progress: unknown;
  result: unknown;
  last_error: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface Schedule {
  id: string;
  name: string;
  kind: string;
  payload: Record<string, unknown>;
  cron: string | null;
  time_zone: string | null;
  every_seconds: number | null;
  enabled: boolean;
  is_builtin: boolean;
  problem: string | null;
  last_fire_at: string | null;
  next_fire_at: string | null;
}

const kinds: Record<string, string> = {
  "etl.run": "Recount figures",
  "etl.verify": "Verify figures",
  "activities.continue_series": "Continue activities that recur",
  "activities.mark_overdue": "Mark overdue activities",
  "change_sets.forget": "Forget old change sets",
  "notifications.due_soon": "Tell of what is due soon",
  "notifications.prune": "Drop old notifications",
  "documents.expire": "Let documents expire",
  "logs.make_room": "Make room in the logs",
  "idempotency_keys.prune": "Drop kept answers",
  "sign_in.purge": "Drop sign-in leftovers",
  "jobs.prune": "Drop finished jobs",
};

/** "Recount figures: pipeline" */
export function titleOf(job: Pick<Job, "kind" | "payload">): string {
  const what = kinds[job.kind] ?? job.kind;
  const ledger = job.payload["ledger"];
  return typeof ledger === "string" ? `${what}: ${ledger.replace(/_/g, " ")}` : what;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function durationOf(job: Pick<Job, "started_at" | "finished_at">): string | null {
  if (!job.started_at || !job.finished_at) return null;
  return inSeconds(new Date(job.finished_at).getTime() - new Date(job.started_at).getTime());
}

export function inSeconds(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  return `${minutes} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
