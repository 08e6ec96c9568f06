import type { Subject } from "../dialogState";

export default function NewActivityDialog({ about }: { about: Subject; type: string; text?: string }) {
  return <>{about.name}</>;
}
