// The dialogs of activities, for this feature and for others.
import { lazyLater } from "@/lib/lazy";

export const ActivityDialog = lazyLater(
  async () => (await import("./components/ActivityDialog")).ActivityDialog,
);
export const LogCallDialog = lazyLater(
  async () => (await import("./components/LogCallDialog")).default,
);
export const NewActivityDialog = lazyLater(
  async () => (await import("./components/NewActivityDialog")).default,
);
