import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";

import { meOptions } from "@/app/session";

import { AuthCard } from "./components/AuthCard";
import { CredentialsForm } from "./components/CredentialsForm";
import { NewPasswordForm } from "./components/NewPasswordForm";
import { TotpSetupForm } from "./components/TotpSetupForm";
import { safeNext, stepAfter } from "./logic";
import { changePassword, reloadMe } from "./queries";

/** Sign-in with what may follow it: a second factor, a new password, setting up a factor. */
export default function SignInPage() {
  const { next } = useSearch({ from: "/sign-in" });
  const router = useRouter();
  const { data: me } = useQuery({ ...meOptions, enabled: false });
  const step = me ? stepAfter(me) : "credentials";

  useEffect(() => {
    if (step === "done") router.history.replace(safeNext(next));
  }, [step, next, router]);

  if (step === "credentials") return <CredentialsForm />;
  if (step === "done") return null;
  if (step === "password") {
    return (
      <AuthCard title="Choose a new password" text="The one you got was only for the first time.">
        <NewPasswordForm
          asks="current password"
          submitLabel="Save and go on"
          onSubmit={async ({ current, wanted }) => {
            await changePassword({ current_password: current, new_password: wanted });
            await reloadMe();
          }}
        />
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title="Set up a second factor"
      text="Your administrator asks for one: a code from an app on your phone at each sign-in."
    >
      <TotpSetupForm onDone={() => void reloadMe()} />
    </AuthCard>
  );
}
