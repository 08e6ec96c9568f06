// Dialogs for other features, loaded when they are first shown.
import { lazy } from "react";

export const ActivityDialog = lazy(async () => {
  const { ActivityDialog: dialog } = await import("./components/ActivityDialog");
  return { default: dialog };
});
