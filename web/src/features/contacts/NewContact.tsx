// `n c` from anywhere. The shell mounts this once; the dialog itself is loaded when it is wanted.
import { lazy, Suspense } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";

import { closeNewContact, openNewContact, useIsNewContactOpen } from "./newContact";

const NewContactDialog = lazy(() => import("./components/NewContactDialog"));

export function NewContact() {
  const { can } = useSession();
  const isOpen = useIsNewContactOpen();
  const mayCreate = can("contacts", "create");
  useShortcuts(
    mayCreate
      ? [{ keys: "n c", label: "New contact", group: "Anywhere", run: openNewContact }]
      : [],
  );
  return isOpen && mayCreate ? (
    <Suspense>
      <NewContactDialog onClose={closeNewContact} />
    </Suspense>
  ) : null;
}
