// What is done with a contact all day: call, write, plan.
import { Button } from "@mantine/core";

import type { Row } from "@/ui/catalog/types";
import { IconMail, IconPhone } from "@/ui/icons";

import styles from "./Contact.module.css";

export function ContactActs({ contact }: { contact: Row }) {
  const phone = contact["phone"] ?? contact["mobile"];
  const email = contact["email"];
  return (
    <div className={styles.acts}>
      {typeof phone === "string" && (
        <Button
          component="a"
          href={`tel:${phone.replace(/[^\d+]/g, "")}`}
          size="compact-sm"
          variant="default"
          leftSection={<IconPhone size={14} />}
        >
          Call
        </Button>
      )}
      {typeof email === "string" && (
        <Button
          component="a"
          href={`mailto:${email}`}
          size="compact-sm"
          variant="default"
          leftSection={<IconMail size={14} />}
        >
          Write
        </Button>
      )}
    </div>
  );
}
