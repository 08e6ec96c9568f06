// `n c` from anywhere. The shell mounts this once; the dialog itself comes when the page is idle.
import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { lazyLater } from "@/lib/lazy";
import { KeysKept } from "@/ui/KeysKept";

import { closeNewContact, openNewContact, useIsNewContactOpen } from "./newContact";

const NewContactDialog = lazyLater(
  async () => (await import("./components/NewContactDialog")).default,
  ({ onClose }) => <KeysKept onEscape={onClose} />,
);

export function NewContact() {
  const { can } = useSession();
  const isOpen = useIsNewContactOpen();
  const mayCreate = can("contacts", "create");
  useShortcuts(
    mayCreate
      ? [{ keys: "n c", label: "New contact", group: "Anywhere", run: openNewContact }]
      : [],
  );
  return isOpen && mayCreate ? <NewContactDialog onClose={closeNewContact} /> : null;
}
