import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { AuthCard, Failure } from "./components/AuthCard";
import { requestReset } from "./queries";

export default function ForgotPasswordPage() {
  const [email, setEmail] = useState("");
  const request = useMutation({ mutationFn: requestReset, meta: { silent: true } });
  if (request.isSuccess) {
    return (
      <AuthCard
        title="Look into your mail"
        text="If there is such an account, a link is on its way to it. It works once and only for a
          short time. No mail? Your administrator can give you a link."
      >
        <Link to="/sign-in">Back to the sign-in</Link>
      </AuthCard>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(email);
  };
  return (
    <AuthCard title="Forgot the password?" text="We mail you a link that sets a new one.">
      <form onSubmit={submit}>
        <Failure error={request.error} fields={[]} />
        <Stack gap="md">
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
          <Button type="submit" loading={request.isPending}>
            Mail me a link
          </Button>
          <Link to="/sign-in">Back to the sign-in</Link>
        </Stack>
      </form>
    </AuthCard>
  );
}
