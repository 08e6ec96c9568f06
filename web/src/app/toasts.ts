// Short messages at the bottom. Their code comes after the first page, or with the first of them.
import type { NotificationData } from "@mantine/notifications";

const load = () => import("@mantine/notifications");

/** The id is given, so that the toast can be taken back before its code has come. */
export function showToast(toast: NotificationData & { id?: string }): void {
  void load().then(({ notifications }) => notifications.show(toast));
}

export function hideToast(id: string): void {
  void load().then(({ notifications }) => notifications.hide(id));
}

export function tell(message: string): void {
  showToast({ message, withCloseButton: true, autoClose: 5000 });
}

/** A plain sentence of what went wrong; stays a little longer. */
export function tellFailure(message: string): void {
  showToast({ message, color: "red", withCloseButton: true, autoClose: 8000 });
}
