// `n d` from anywhere. The shell mounts this once; the dialog itself comes when the page is idle.
import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { lazyLater } from "@/lib/lazy";
import { KeysKept } from "@/ui/KeysKept";

import { closeNewDeal, openNewDeal, useNewDealStart } from "./newDeal";

const NewDealDialog = lazyLater(
  async () => (await import("./components/NewDealDialog")).default,
  ({ onClose }) => <KeysKept onEscape={onClose} />,
);

export function NewDeal() {
  const { can } = useSession();
  const start = useNewDealStart();
  const mayCreate = can("deals", "create");
  const run = () => openNewDeal();
  useShortcuts(mayCreate ? [{ keys: "n d", label: "New deal", group: "Anywhere", run }] : []);
  return start && mayCreate ? <NewDealDialog start={start} onClose={closeNewDeal} /> : null;
}
