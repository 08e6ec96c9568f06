// What is done with a contact all day: call and write, log and plan, sell.
import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import { useSession } from "@/app/session";
import { openLogCall, openNewActivity, useActivityKeys } from "@/features/activities";
import { openNewDeal } from "@/features/deals";
import type { Row } from "@/ui/catalog/types";
import { personName } from "@/ui/fields/titles";
import {
  IconCalendarPlus,
  IconLayoutKanban,
  IconMail,
  IconPhone,
  IconPhoneOutgoing,
} from "@/ui/icons";

import styles from "./Contact.module.css";

export function ContactActs({ contact }: { contact: Row }) {
  const { can } = useSession();
  const about = { contact_id: contact.id, name: personName(contact) };
  useActivityKeys(about);
  const phone = contact["phone"] ?? contact["mobile"];
  const email = contact["email"];
  return (
    <div className={styles.acts}>
      {can("activities", "create") && (
        <>
          <Act label="Log a call" icon={<IconPhone size={14} />} run={() => openLogCall(about)} />
          <Act
            label="Plan"
            icon={<IconCalendarPlus size={14} />}
            run={() => openNewActivity(about)}
          />
        </>
      )}
      {can("deals", "create") && (
        <Act
          label="New deal"
          icon={<IconLayoutKanban size={14} />}
          run={() => openNewDeal({ contact: { id: contact.id } })}
        />
      )}
      {typeof phone === "string" && (
        <Act
          label="Call"
          icon={<IconPhoneOutgoing size={14} />}
          href={`tel:${phone.replace(/[^\d+]/g, "")}`}
        />
      )}
      {typeof email === "string" && (
        <Act label="Write" icon={<IconMail size={14} />} href={`mailto:${email}`} />
      )}
    </div>
  );
}

interface ActProps {
  label: string;
  icon: ReactNode;
  run?: () => void;
  href?: string;
}

function Act({ label, icon, run, href }: ActProps) {
  const look = { size: "compact-sm", variant: "default", leftSection: icon } as const;
  return href ? (
    <Button component="a" href={href} {...look}>
      {label}
    </Button>
  ) : (
    <Button onClick={run} {...look}>
      {label}
    </Button>
  );
}
