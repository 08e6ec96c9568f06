import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { Problem } from "@/api/problem";
import { tell } from "@/app/toasts";

import { AuthCard } from "./components/AuthCard";
import { NewPasswordForm } from "./components/NewPasswordForm";
import { tokenOf } from "./logic";
import { resetPassword } from "./queries";

/** Where the mailed link leads: /reset-password#token=… */
export default function ResetPasswordPage() {
  const [token] = useState(() => tokenOf(window.location.hash));
  const [isCodeAsked, setCodeAsked] = useState(false);
  const navigate = useNavigate();
  if (!token) {
    return (
      <AuthCard title="This link is not complete" text="Open the whole link of the mail.">
        <Link to="/forgot-password">Ask for another link</Link>
      </AuthCard>
    );
  }
  return (
    <AuthCard title="Set a new password">
      <NewPasswordForm
        asks={isCodeAsked ? "code" : "nothing else"}
        submitLabel="Set the password"
        onSubmit={async ({ wanted, code }) => {
          try {
            await resetPassword({ token, new_password: wanted, ...(code ? { totp: code } : {}) });
          } catch (error) {
            const isAsking = error instanceof Problem && error.has("totp_required");
            if (!isAsking) throw error;
            setCodeAsked(true);
            return;
          }
          tell("The new password is set. Sign in with it.");
          await navigate({ to: "/sign-in" });
        }}
      />
    </AuthCard>
  );
}
