import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import type { KeyboardEvent, ReactNode } from "react";

import type { FormState } from "./useForm";

interface FormBodyProps<T> {
  form: FormState<T>;
  action: string;
  onCancel?: () => void;
  children: ReactNode;
}

/** A form with its failure and buttons. Ctrl-Enter saves from anywhere in it. */
export function FormBody<T>({ form, action, onCancel, children }: FormBodyProps<T>) {
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void form.submit();
    }
  };
  return (
    <form
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="md">
        {form.failure && (
          <Alert color="red" role="alert">
            {form.failure}
          </Alert>
        )}
        {children}
        <Group justify={onCancel ? "flex-end" : "flex-start"} gap="sm">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" loading={form.isBusy} disabled={!onCancel && !form.isChanged}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Props<T> extends FormBodyProps<T> {
  title: string;
  onCancel: () => void;
}

export function FormDialog<T>({ title, ...body }: Props<T>) {
  return (
    <Modal opened onClose={body.onCancel} title={title}>
      <FormBody {...body} />
    </Modal>
  );
}
