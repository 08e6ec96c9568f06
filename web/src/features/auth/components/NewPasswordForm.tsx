import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import "@mantine/core/styles/PasswordInput.css";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Problem } from "@/api/problem";

import { withoutBlanks } from "../logic";
import { Failure } from "./AuthCard";

export interface NewPassword {
  current: string;
  wanted: string;
  code: string;
}

interface Props {
  asks: "current password" | "code" | "nothing else";
  submitLabel: string;
  onSubmit: (values: NewPassword) => Promise<void>;
}

const known = ["current_password", "new_password", "totp"];
const toggle = (label: string) => ({ "aria-label": label });

export function NewPasswordForm({ asks, submitLabel, onSubmit }: Props) {
  const [values, setValues] = useState<NewPassword>({ current: "", wanted: "", code: "" });
  const save = useMutation({ mutationFn: onSubmit, meta: { silent: true } });
  const errors = save.error instanceof Problem ? save.error.byField : {};
  const set = (change: Partial<NewPassword>) => setValues((old) => ({ ...old, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...values, code: withoutBlanks(values.code) });
  };
  return (
    <form onSubmit={submit}>
      <Failure error={save.error} fields={known} />
      <Stack gap="md">
        {asks === "current password" && (
          <PasswordInput
            label="Present password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={values.current}
            error={errors.current_password}
            onChange={(event) => set({ current: event.currentTarget.value })}
            visibilityToggleButtonProps={toggle("Show the present password")}
          />
        )}
        <PasswordInput
          label="New password"
          description="At least 10 characters; a few unrelated words are easy to remember."
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          value={values.wanted}
          error={errors.new_password}
          onChange={(event) => set({ wanted: event.currentTarget.value })}
          visibilityToggleButtonProps={toggle("Show the new password")}
        />
        {asks === "code" && (
          <TextInput
            label="Code of your authenticator, or a recovery code"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            value={values.code}
            error={errors.totp}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
        )}
        <Button type="submit" loading={save.isPending}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
