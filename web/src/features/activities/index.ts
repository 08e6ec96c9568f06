// The only door of this feature for other features and the shell.
export { ActivityDialogs } from "./ActivityDialogs";
export { openLogCall, openNewActivity, type Subject } from "./dialogState";
export { ActivityDialog } from "./lazyDialogs";
export type { Activity } from "./types";
export { useActivityKeys } from "./useActivityKeys";
