import { Anchor, Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";

import { keys } from "@/api/queries";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";
import type { Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { personName } from "@/ui/fields/titles";
import type { Drafts } from "@/ui/record/formLogic";
import { RecordForm } from "@/ui/record/RecordForm";

import { newColumns, reasonsInWords, traitsOf } from "../logic";
import { contacts, useDuplicatesOf } from "../queries";
import styles from "./Contact.module.css";

export default function NewContactDialog({ onClose }: { onClose: () => void }) {
  const spec = useResource(contacts);
  const { me, can } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const isOnList = useRouterState({ select: (state) => state.location.pathname === "/contacts" });
  const mayAssign = can(contacts, "assign") ? "may-assign" : "may-not";
  const saved = (row: Row) => {
    onClose();
    tell(`Added ${personName(row)}.`);
    void client.invalidateQueries({ queryKey: keys.lists(contacts) });
    if (isOnList) {
      void navigate({ to: ".", search: (now: object) => ({ ...now, open: row.id }) as never });
    } else {
      void navigate({ to: "/contacts/$id", params: { id: row.id } });
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title="New contact">
      <RecordForm
        spec={spec}
        names={newColumns(spec, mayAssign)}
        initial={mayAssign === "may-assign" ? { owner_id: me.user.id } : {}}
        action="Add contact"
        onSaved={saved}
        onCancel={onClose}
        aside={(drafts) => <Hints drafts={drafts} onOpen={onClose} />}
      />
    </Modal>
  );
}

const patience = 350; // milliseconds
const shownAtMost = 3;

/** Who this may be already; adding the contact all the same is not refused. */
function Hints({ drafts, onOpen }: { drafts: Drafts; onOpen: () => void }) {
  const [asked] = useDebouncedValue(JSON.stringify(traitsOf(drafts) ?? null), patience);
  const traits = JSON.parse(asked) as Record<string, string> | null;
  const { data } = useDuplicatesOf(traits ?? undefined);
  const found = traits ? (data?.data ?? []).slice(0, shownAtMost) : [];
  return (
    <div role="status" aria-live="polite">
      {found.length > 0 && (
        <div className={styles.hint}>
          <strong>Perhaps here already</strong>
          <ul>
            {found.map((duplicate) => (
              <li key={duplicate.contact.id}>
                <Anchor
                  fz="inherit"
                  renderRoot={(props) => (
                    <Link
                      to="/contacts/$id"
                      params={{ id: duplicate.contact.id }}
                      onClick={onOpen}
                      {...props}
                    />
                  )}
                >
                  {personName(duplicate.contact)}
                </Anchor>
                {duplicate.contact["company"] ? `, ${String(duplicate.contact["company"])}` : ""}:{" "}
                {reasonsInWords(duplicate)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
