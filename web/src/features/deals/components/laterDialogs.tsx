// What comes after the first paint of a page with deals: its dialogs, and the open deal beside it.
import { lazyLater } from "@/lib/lazy";
import { KeysKept } from "@/ui/KeysKept";
import { PanelFrame } from "@/ui/record/PanelFrame";

const keysKept = ({ onClose }: { onClose: () => void }) => <KeysKept onEscape={onClose} />;

export const CloseDealDialog = lazyLater(
  async () => (await import("./CloseDealDialog")).CloseDealDialog,
  keysKept,
);
export const ReopenDialog = lazyLater(async () => (await import("./ReopenDialog")).ReopenDialog);
export const StagePicker = lazyLater(
  async () => (await import("./StagePicker")).StagePicker,
  keysKept,
);
export const DealPanel = lazyLater(
  async () => (await import("./DealPanel")).DealPanel,
  () => <PanelFrame />,
);
