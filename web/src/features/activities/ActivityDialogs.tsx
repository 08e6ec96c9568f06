// The shell mounts this once; the dialogs themselves come when the page is idle.
import { useDialog } from "./dialogState";
import { LogCallDialog, NewActivityDialog } from "./lazyDialogs";

export function ActivityDialogs() {
  const dialog = useDialog();
  return (
    <>
      {dialog?.kind === "log-call" && <LogCallDialog about={dialog.about} />}
      {dialog?.kind === "new" && (
        <NewActivityDialog about={dialog.about} type={dialog.type} text={dialog.text} />
      )}
    </>
  );
}
