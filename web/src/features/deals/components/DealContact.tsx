// Whom to talk to about a deal, a call or a mail away.
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import { IconMail, IconPhone } from "@/ui/icons";

import type { Deal } from "../types";
import { personName } from "../words";
import classes from "./DealDetails.module.css";

export function DealContact({ deal }: { deal: Deal }) {
  const { contact, contact_id: id } = deal;
  if (id === null) return <p className="quiet">No contact. Add one in the fields above.</p>;
  if (!contact) return <p className="quiet">The contact is not visible to you.</p>;
  const phone = contact.phone ?? contact.mobile;
  const name = personName(contact) ?? "Contact";
  return (
    <div className={classes.contact}>
      <span>
        <Anchor
          fz="inherit"
          renderRoot={(props) => <Link to="/contacts/$id" params={{ id }} {...props} />}
        >
          {name}
        </Anchor>
        {contact.company && contact.company !== name && (
          <span className="quiet">, {contact.company}</span>
        )}
      </span>
      {phone && (
        <Anchor href={`tel:${phone.replace(/[^\d+]/g, "")}`} fz="inherit">
          <IconPhone size={14} aria-hidden /> {phone}
        </Anchor>
      )}
      {contact.email && (
        <Anchor href={`mailto:${contact.email}`} fz="inherit">
          <IconMail size={14} aria-hidden /> {contact.email}
        </Anchor>
      )}
    </div>
  );
}
