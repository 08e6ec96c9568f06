import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import { useSession } from "@/app/session";
import type { Row } from "@/ui/catalog/types";
import { Mark, Money } from "@/ui/fields/FieldValue";
import listStyles from "@/ui/record/RecordPanel.module.css";
import { SkeletonLines } from "@/ui/Skeleton";

import { useDealsOf } from "../queries";
import styles from "./Contact.module.css";

export function DealsOfContact({ contactId }: { contactId: string }) {
  const { can } = useSession();
  return can("deals", "read") ? <Deals contactId={contactId} /> : null;
}

function Deals({ contactId }: { contactId: string }) {
  const { data, isPending } = useDealsOf(contactId);
  const deals = data?.data ?? [];
  return (
    <section className={listStyles.section} aria-label="Deals">
      <header>
        <h2>Deals</h2>
        {data && <span className={listStyles.count}>{data.page.total}</span>}
      </header>
      {isPending && <SkeletonLines count={2} />}
      {data && deals.length === 0 && <span className="quiet">No deals with this contact.</span>}
      <ul className={styles.deals}>
        {deals.map((deal) => (
          <Deal key={deal.id} deal={deal} />
        ))}
      </ul>
    </section>
  );
}

function Deal({ deal }: { deal: Row }) {
  const stage = deal["stage"] as Row | null | undefined;
  const isOpen = deal["status"] === "open";
  return (
    <li>
      <span>
        <Anchor
          fz="inherit"
          renderRoot={(props) => <Link to="/deals/$id" params={{ id: deal.id }} {...props} />}
        >
          {String(deal["title"])}
        </Anchor>
        <span className={styles.state}>
          {isOpen ? String(stage?.["name"] ?? "") : <Mark value={String(deal["status"])} />}
        </span>
      </span>
      <span>
        <Money value={Number(deal["value"])} currency={deal["currency"] as string | null} />
      </span>
    </li>
  );
}
