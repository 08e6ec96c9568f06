// What can be done with a contact as a whole.
import { ActionIcon } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { type Command, useCommands } from "@/app/commands";
import { tellFailure } from "@/app/toasts";
import { lazyLater } from "@/lib/lazy";
import type { Row } from "@/ui/catalog/types";
import { download } from "@/ui/download";
import { personName } from "@/ui/fields/titles";
import { IconDots, IconDownload, IconGitMerge, IconTrash } from "@/ui/icons";
import { ButtonMenu } from "@/ui/menu/ButtonMenu";
import { useMayChange } from "@/ui/rights";

import { deleteContact } from "../queries";
import { MergeDialog } from "./LaterMerge";

const ConfirmDialog = lazyLater(async () => (await import("@/ui/ConfirmDialog")).ConfirmDialog);

interface Props {
  contact: Row;
  /** The contact is no more. */
  onGone: () => void;
}

export function ContactMenu({ contact, onGone }: Props) {
  const [asked, setAsked] = useState<"merge" | "delete">();
  const client = useQueryClient();
  const mayChange = useMayChange("contacts");
  const name = personName(contact);
  const close = () => setAsked(undefined);
  const remove = () => {
    close();
    deleteContact(client, contact)
      .then(onGone)
      .catch((error: unknown) => tellFailure(`Not deleted. ${messageOf(error)}`));
  };
  const acts: Command[] = [];
  const add = (id: string, label: string, icon: React.ReactNode, run: () => void) =>
    acts.push({ id: `contact-${id}`, label, group: name, icon, run });
  add("vcard", "Download as vCard", <IconDownload size={14} />, () =>
    download(`/contacts/${contact.id}/vcard`),
  );
  if (mayChange(contact)) {
    add("merge", "Merge another contact into this one", <IconGitMerge size={14} />, () =>
      setAsked("merge"),
    );
  }
  if (mayChange(contact, "delete")) {
    add("delete", "Delete this contact", <IconTrash size={14} />, () => setAsked("delete"));
  }
  useCommands(acts);
  return (
    <>
      <ButtonMenu
        entries={acts}
        button={
          <ActionIcon aria-label={`More to do with ${name}`}>
            <IconDots size={18} />
          </ActionIcon>
        }
      />
      {asked === "merge" && <MergeDialog contact={contact} onClose={close} />}
      {asked === "delete" && (
        <ConfirmDialog
          title={`Delete ${name}?`}
          action="Delete the contact"
          isDangerous
          onConfirm={remove}
          onClose={close}
        >
          It goes to the bin with its history, and you can take it back.
        </ConfirmDialog>
      )}
    </>
  );
}
