// What comes after the first paint of a page with deals: its dialogs, and the open deal beside it.
import { lazyLater } from "@/lib/lazy";
import { PanelFrame } from "@/ui/record/PanelFrame";

export const CloseDealDialog = lazyLater(
  async () => (await import("./CloseDealDialog")).CloseDealDialog,
);
export const ReopenDialog = lazyLater(async () => (await import("./ReopenDialog")).ReopenDialog);
export const StagePicker = lazyLater(async () => (await import("./StagePicker")).StagePicker);
export const DealPanel = lazyLater(
  async () => (await import("./DealPanel")).DealPanel,
  () => <PanelFrame />,
);
