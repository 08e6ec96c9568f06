import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  children: ReactNode;
  /** What the button does: "Delete 12 contacts". */
  action: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog(props: Props) {
  const { title, children, action, isDangerous = false, isBusy = false } = props;
  return (
    <Modal opened onClose={props.onClose} title={title}>
      <Text component="div" size="sm">
        {children}
      </Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={props.onClose}>
          Cancel
        </Button>
        <Button
          color={isDangerous ? "red.8" : undefined}
          loading={isBusy}
          onClick={props.onConfirm}
          data-autofocus
        >
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
