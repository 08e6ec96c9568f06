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
      <strong>{step ? String(step["subject"]) : "A step that you do not see"}</strong>
      <time dateTime={due} className={isLate ? styles.late : "quiet"} title={format.dateTime(due)}>
        {isLate ? `Overdue: was due ${format.relative(due)}` : `Due ${format.relative(due)}`}
      </time>
    </p>
  );
}
