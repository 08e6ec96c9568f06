import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import "@mantine/core/styles/PasswordInput.css";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Problem } from "@/api/problem";

import { withoutBlanks } from "../logic";
import { logIn } from "../queries";
import { AuthCard, Failure } from "./AuthCard";

const needsCode = (error: unknown) => error instanceof Problem && error.has("totp_required");

export function CredentialsForm() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [isCodeAsked, setCodeAsked] = useState(false);
  const signIn = useMutation({
    mutationFn: logIn,
    meta: { silent: true },
    onError: (error) => {
      if (needsCode(error)) setCodeAsked(true);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password, ...(code ? { totp: withoutBlanks(code) } : {}) });
  };
  // Asking for the code is no failure; a wrong code is.
  const failure = needsCode(signIn.error) ? null : signIn.error;
  return (
    <AuthCard
      title="Sign in"
      text={isCodeAsked ? "Enter the code of your authenticator, or a recovery code." : undefined}
    >
      <form onSubmit={submit}>
        <Failure error={failure} fields={[]} />
        <Stack gap="md">
          {isCodeAsked ? (
            <TextInput
              key="code"
              label="Code"
              autoComplete="one-time-code"
              autoFocus
              required
              withAsterisk={false}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          ) : (
            <>
              <TextInput
                label="Email"
                type="email"
                autoComplete="username"
                autoFocus
                required
                withAsterisk={false}
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <PasswordInput
                label="Password"
                autoComplete="current-password"
                required
                withAsterisk={false}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                visibilityToggleButtonProps={{ "aria-label": "Show the password" }}
              />
            </>
          )}
          <Button type="submit" fullWidth loading={signIn.isPending}>
            Sign in
          </Button>
          {isCodeAsked ? (
            <Button variant="subtle" onClick={() => setCodeAsked(false)}>
              Back
            </Button>
          ) : (
            <Link to="/forgot-password">Forgot the password?</Link>
          )}
        </Stack>
      </form>
    </AuthCard>
  );
}
