// Values of JSON as people read them: in one line in a grid, as a list with its parts elsewhere.
import { useSession } from "@/app/session";

import { humanise } from "../catalog/words";
import styles from "./JsonValue.module.css";
import { isMembers, jsonInWords, referredTo } from "./jsonWords";
import { RecordLink } from "./RecordLink";

export function JsonValue({ value, dense }: { value: unknown; dense: boolean }) {
  const { format } = useSession();
  return dense ? <>{jsonInWords(value, format)}</> : <Part value={value} />;
}

function Part({ value, member = "" }: { value: unknown; member?: string }) {
  const { format } = useSession();
  const resource = referredTo(member, value);
  if (resource) return <RecordLink resource={resource} id={String(value)} />;
  const isPlain = (item: unknown) => typeof item !== "object";
  if (Array.isArray(value) && value.length > 0 && !value.every(isPlain)) {
    return (
      <ol className={styles.items}>
        {value.map((item, index) => (
          <li key={index}>
            <Part value={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (isMembers(value) && Object.keys(value).length > 0) {
    return (
      <ul className={styles.members}>
        {Object.entries(value).map(([name, held]) => (
          <li key={name}>
            <span className="quiet">{humanise(name)}: </span>
            <Part value={held} member={name} />
          </li>
        ))}
      </ul>
    );
  }
  return <>{jsonInWords(value, format)}</>;
}
