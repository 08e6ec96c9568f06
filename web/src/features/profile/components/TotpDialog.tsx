// Sets the second factor up, takes it away, or makes new recovery codes.
import { Button, Modal, PasswordInput, Stack, TextInput } from "@mantine/core";
import "@mantine/core/styles/PasswordInput.css";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { messageOf, Problem } from "@/api/problem";
import { tell } from "@/app/toasts";
import { RecoveryCodes, reloadMe, TotpSetupForm } from "@/features/auth";

import { disableTotp, renewRecoveryCodes } from "../queries";

export type Dialog = "set up" | "remove" | "new codes";

interface ProofProps {
  needsPassword: boolean;
  action: string;
  error: unknown;
  isBusy: boolean;
  onProve: (proof: { password: string; code: string }) => void;
}

/** Whoever sits at an open screen must not be able to take the factor away. */
function ProofForm({ needsPassword, action, error, isBusy, onProve }: ProofProps) {
  const [proof, setProof] = useState({ password: "", code: "" });
  const errors = error instanceof Problem ? error.byField : {};
  const other = error && Object.keys(errors).length === 0 ? messageOf(error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onProve({ ...proof, code: proof.code.replace(/\s/g, "") });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {other && <p role="alert">{other}</p>}
        {needsPassword && (
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={proof.password}
            error={errors.password}
            onChange={(event) => setProof({ ...proof, password: event.currentTarget.value })}
            visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
          />
        )}
        <TextInput
          label="Code of your authenticator"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          value={proof.code}
          error={errors.code ?? errors.totp}
          onChange={(event) => setProof({ ...proof, code: event.currentTarget.value })}
        />
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}

function RemoveForm({ onDone }: { onDone: () => void }) {
  const remove = useMutation({
    mutationFn: disableTotp,
    meta: { silent: true },
    onSuccess: () => {
      tell("The second factor is removed");
      void reloadMe();
      onDone();
    },
  });
  return (
    <ProofForm
      needsPassword
      action="Remove the second factor"
      error={remove.error}
      isBusy={remove.isPending}
      onProve={(proof) => remove.mutate(proof)}
    />
  );
}

function NewCodesForm({ onDone }: { onDone: () => void }) {
  const renew = useMutation({ mutationFn: renewRecoveryCodes, meta: { silent: true } });
  if (renew.data) return <RecoveryCodes codes={renew.data.recovery_codes} onDone={onDone} />;
  return (
    <ProofForm
      needsPassword={false}
      action="Make new recovery codes"
      error={renew.error}
      isBusy={renew.isPending}
      onProve={({ code }) => renew.mutate(code)}
    />
  );
}

const titles = {
  "set up": "Set up a second factor",
  remove: "Remove the second factor",
  "new codes": "New recovery codes",
};

interface Props {
  dialog: Dialog;
  onClose: () => void;
}

export function TotpDialog({ dialog, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={titles[dialog]}>
      {dialog === "set up" && <TotpSetupForm onDone={onClose} />}
      {dialog === "remove" && <RemoveForm onDone={onClose} />}
      {dialog === "new codes" && <NewCodesForm onDone={onClose} />}
    </Modal>
  );
}
