import { notifications } from "@mantine/notifications";

export function tell(message: string): void {
  notifications.show({ message, withCloseButton: true, autoClose: 5000 });
}

/** A plain sentence of what went wrong; stays a little longer. */
export function tellFailure(message: string): void {
  notifications.show({ message, color: "red", withCloseButton: true, autoClose: 8000 });
}
