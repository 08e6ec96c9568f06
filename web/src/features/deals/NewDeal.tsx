// `n d` from anywhere. The shell mounts this once; the dialog itself is loaded when it is wanted.
import { lazy, Suspense } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";

import { closeNewDeal, openNewDeal, useNewDealStart } from "./newDeal";

const NewDealDialog = lazy(() => import("./components/NewDealDialog"));

export function NewDeal() {
  const { can } = useSession();
  const start = useNewDealStart();
  const mayCreate = can("deals", "create");
  const run = () => openNewDeal();
  useShortcuts(mayCreate ? [{ keys: "n d", label: "New deal", group: "Anywhere", run }] : []);
  return start && mayCreate ? (
    <Suspense>
      <NewDealDialog start={start} onClose={closeNewDeal} />
    </Suspense>
  ) : null;
}
