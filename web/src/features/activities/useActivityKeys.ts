import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";

import { openLogCall, openNewActivity, type Subject } from "./dialogState";

/** For the page and the panel of an open contact or deal: `l` logs a call, `t` plans something. */
export function useActivityKeys(about: Subject | null): void {
  const { can } = useSession();
  const mayCreate = can("activities", "create");
  useShortcuts(
    about && mayCreate
      ? [
          { keys: "l", label: "Log a call", group: "This record", run: () => openLogCall(about) },
          {
            keys: "t",
            label: "Plan an activity",
            group: "This record",
            run: () => openNewActivity(about),
          },
        ]
      : [],
  );
}
