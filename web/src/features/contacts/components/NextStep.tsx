import { useSession } from "@/app/session";
import type { Row } from "@/ui/catalog/types";

import styles from "./Contact.module.css";

/** What comes next with this contact, or in words that nothing does. */
export function NextStep({ contact }: { contact: Row }) {
  const { format } = useSession();
  const due = contact["next_activity_at"];
  const step = contact["next_activity"] as Row | null | undefined;
  if (typeof due !== "string") {
    return (
      <p className={styles.next}>
        <span className="quiet">No next step is planned.</span>
      </p>
    );
  }
  const isLate = new Date(due) < new Date();
  return (
    <p className={styles.next}>
      <span>
        <span className="quiet">Next step: </span>
        <strong>{step ? String(step["subject"]) : "one that you do not see"}</strong>
      </span>
      <time dateTime={due} className={isLate ? styles.late : "quiet"}>
        {isLate ? "Overdue since" : `Due ${format.relative(due)},`} {format.dateTime(due)}
      </time>
    </p>
  );
}
