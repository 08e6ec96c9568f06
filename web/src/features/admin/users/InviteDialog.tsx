// A new account in three steps that belong together: the user, his roles, and the link by which he
// sets a password.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { idempotencyKey } from "@/api/client";
import { messageOf } from "@/api/problem";
import { createRecord } from "@/api/queries";
import { nameOf } from "@/app/session";
import { tell, tellFailure } from "@/app/toasts";

import { FormDialog } from "../parts/FormDialog";
import { filledMembers, useForm } from "../parts/useForm";
import { AccountFields } from "./AccountFields";
import { sendResetLink, setRoles } from "./queries";
import { ResetLinkDialog } from "./ResetLinkDialog";
import { RolesInput } from "./RolesInput";
import { checkAccount, nobody, type ResetLink, type User } from "./types";

interface Props {
  onClose: () => void;
  /** The account is there, but a later step failed: it is finished on its page. */
  onUnfinished: (id: string) => void;
}

export function InviteDialog({ onClose, onUnfinished }: Props) {
  const client = useQueryClient();
  const [roles, setChosen] = useState<string[]>(["sales_rep"]);
  const [made, setMade] = useState<{ who: string; link: ResetLink }>();
  const form = useForm({
    initial: nobody,
    check: checkAccount,
    save: async (account) => {
      const { record } = await createRecord<User>(
        "users",
        filledMembers(account),
        idempotencyKey(),
      );
      try {
        await setRoles(record.id, roles);
        const link = await sendResetLink(record.id);
        const who = nameOf(record);
        if (!link.mailed) return setMade({ who, link });
        tell(`${who} has been sent a link to choose a password`);
        onClose();
      } catch (error) {
        tellFailure(`The account is there, but is not finished: ${messageOf(error)}`);
        onUnfinished(record.id);
      } finally {
        void client.invalidateQueries({ queryKey: ["users"] });
      }
    },
  });
  if (made) return <ResetLinkDialog {...made} onClose={onClose} />;
  return (
    <FormDialog title="Invite a user" action="Invite" form={form} onCancel={onClose}>
      <AccountFields form={form} isNew />
      <RolesInput chosen={roles} onChange={setChosen} />
    </FormDialog>
  );
}
