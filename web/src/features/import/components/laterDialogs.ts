import { lazyLater } from "@/lib/lazy";

export const ChangedRecords = lazyLater(
  async () => (await import("./ChangedRecords")).ChangedRecords,
);
export const ConfirmDialog = lazyLater(
  async () => (await import("@/ui/ConfirmDialog")).ConfirmDialog,
);
