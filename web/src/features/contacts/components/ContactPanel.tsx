import type { RecordListState } from "@/ui/grid/useRecordList";
import { personName } from "@/ui/fields/titles";
import { RecordPanel } from "@/ui/record/RecordPanel";

import { contacts, useContact, usePrefetchedContacts } from "../queries";
import { ContactView } from "./ContactView";
import { ContactMenu } from "./ContactMenu";

interface Props {
  id: string;
  list: RecordListState;
}

/** The open contact beside the list. */
export function ContactPanel({ id, list }: Props) {
  const { data } = useContact(id);
  const { place, window } = list;
  const listed = window.rowAt(place.row);
  const row = data?.record ?? (listed?.id === id ? listed : undefined);
  usePrefetchedContacts([window.rowAt(place.row + 1)?.id, window.rowAt(place.row - 1)?.id]);
  return (
    <RecordPanel
      title={row ? personName(row) : "Contact"}
      page={`/${contacts}/${id}`}
      onClose={list.close}
      onStep={list.step}
      actions={data && <ContactMenu contact={data.record} onGone={list.close} />}
    >
      <ContactView id={id} layout="panel" />
    </RecordPanel>
  );
}
