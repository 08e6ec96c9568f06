import { Button } from "@mantine/core";
import { useState } from "react";

import type { Row } from "@/ui/catalog/types";
import { personName } from "@/ui/fields/titles";
import { useMayChange } from "@/ui/rights";

import { reasonsInWords } from "../logic";
import { useDuplicates } from "../queries";
import styles from "./Contact.module.css";
import { MergeDialog } from "./LaterMerge";

/** Contacts that may be the same person. */
export function DuplicatesBanner({ contact }: { contact: Row }) {
  const { data } = useDuplicates(contact.id);
  const [other, setOther] = useState<Row>();
  const mayChange = useMayChange("contacts");
  const found = data?.data ?? [];
  const [first] = found;
  if (!first || !mayChange(contact)) {
    return null;
  }
  const more = found.length - 1;
  return (
    <div className={styles.hint} role="note">
      <header>
        <span>
          Perhaps the same as <strong>{personName(first.contact)}</strong>: {reasonsInWords(first)}
          {more > 0 && `, and ${more} more`}.
        </span>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => setOther(first.contact)}
        >
          Compare
        </Button>
      </header>
      {other && (
        <MergeDialog contact={contact} otherId={other.id} onClose={() => setOther(undefined)} />
      )}
    </div>
  );
}
