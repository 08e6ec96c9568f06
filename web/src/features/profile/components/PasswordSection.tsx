import { Button } from "@mantine/core";
import { useState } from "react";

import { tell } from "@/app/toasts";
import { changePassword, NewPasswordForm } from "@/features/auth";

import { Section } from "./Section";

export function PasswordSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Password" text="A new password ends all of your other sessions.">
      {isOpen ? (
        <NewPasswordForm
          asks="current password"
          submitLabel="Change the password"
          onSubmit={async ({ current, wanted }) => {
            await changePassword({ current_password: current, new_password: wanted });
            setOpen(false);
            tell("The password is changed");
          }}
        />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          Change the password…
        </Button>
      )}
    </Section>
  );
}
