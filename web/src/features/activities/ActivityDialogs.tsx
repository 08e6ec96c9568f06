// The shell mounts this once; the dialogs themselves are loaded when they are wanted.
import { lazy, Suspense } from "react";

import { useDialog } from "./dialogState";

const LogCallDialog = lazy(() => import("./components/LogCallDialog"));
const NewActivityDialog = lazy(() => import("./components/NewActivityDialog"));

export function ActivityDialogs() {
  const dialog = useDialog();
  return (
    <Suspense>
      {dialog?.kind === "log-call" && <LogCallDialog about={dialog.about} />}
      {dialog?.kind === "new" && (
        <NewActivityDialog about={dialog.about} type={dialog.type} text={dialog.text} />
      )}
    </Suspense>
  );
}
