// The dialogs of activities, for this feature and for others.
import { lazyLater } from "@/lib/lazy";
import { KeysKept } from "@/ui/KeysKept";

import { closeDialog } from "./dialogState";

const keysKept = () => <KeysKept onEscape={closeDialog} />;

export const ActivityDialog = lazyLater(
  async () => (await import("./components/ActivityDialog")).ActivityDialog,
  ({ begins, onClose }) => (begins ? <KeysKept onEscape={onClose} /> : null),
);
export const LogCallDialog = lazyLater(
  async () => (await import("./components/LogCallDialog")).default,
  keysKept,
);
export const NewActivityDialog = lazyLater(
  async () => (await import("./components/NewActivityDialog")).default,
  keysKept,
);
