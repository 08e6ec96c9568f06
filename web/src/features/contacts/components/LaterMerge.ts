import { lazyLater } from "@/lib/lazy";

export const MergeDialog = lazyLater(async () => (await import("./MergeDialog")).MergeDialog);
