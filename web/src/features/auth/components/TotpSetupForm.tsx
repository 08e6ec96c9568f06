import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import { encode } from "uqr";

import { Problem } from "@/api/problem";

import classes from "../auth.module.css";
import { withoutBlanks } from "../logic";
import { confirmTotp, setUpTotp } from "../queries";
import { Failure } from "./AuthCard";
import { RecoveryCodes } from "./RecoveryCodes";

/** One path of squares: crisp at any size, and no markup of somebody else is put into the page. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { border: 0 });
    const squares = code.data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { size: code.size, path: squares.join("") };
  }, [text]);
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code for the authenticator app; the key below it says the same"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

export function TotpSetupForm({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState("");
  // A new secret each time the form is opened, and never from a cache.
  const setup = useQuery({
    queryKey: ["totp-setup"],
    queryFn: setUpTotp,
    staleTime: Infinity,
    gcTime: 0,
  });
  const confirm = useMutation({
    mutationFn: () => confirmTotp(withoutBlanks(code)),
    meta: { silent: true },
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recovery_codes} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  const error = confirm.error instanceof Problem ? confirm.error.byField.code : undefined;
  return (
    <form onSubmit={submit}>
      <Failure error={setup.error ?? confirm.error} fields={["code"]} />
      <Stack gap="md" align="flex-start">
        {setup.data && (
          <div>
            <QrCode text={setup.data.otpauth_uri} />
            <p>
              Scan this with your authenticator app, or enter the key{" "}
              <span className={classes.secret}>{setup.data.secret}</span>
            </p>
          </div>
        )}
        <TextInput
          label="Code that the app shows"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          w="100%"
          value={code}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={confirm.isPending} disabled={!setup.data}>
          Confirm
        </Button>
      </Stack>
    </form>
  );
}
