import type { Subject } from "../dialogState";

export default function LogCallDialog({ about }: { about: Subject }) {
  return <>{about.name}</>;
}
