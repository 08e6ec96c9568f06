import { Button, Group } from "@mantine/core";
import { useState } from "react";

import { useSession } from "@/app/session";
import { reloadMe } from "@/features/auth";
import { lazyLater } from "@/lib/lazy";

import { Section } from "./Section";
import type { Dialog } from "./TotpDialog";

const TotpDialog = lazyLater(async () => (await import("./TotpDialog")).TotpDialog);

export function TotpSection() {
  const { me } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => {
    if (dialog === "set up") void reloadMe();
    setDialog(null);
  };
  return (
    <Section
      title="Second factor"
      text={
        me.totp_enabled
          ? "At each sign-in you are asked for a code of your authenticator app."
          : "A code from an app on your phone at each sign-in: a stolen password alone lets nobody in."
      }
    >
      <Group>
        {me.totp_enabled ? (
          <>
            <Button variant="default" onClick={() => setDialog("new codes")}>
              New recovery codes…
            </Button>
            <Button variant="default" onClick={() => setDialog("remove")}>
              Remove…
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setDialog("set up")}>
            Set up…
          </Button>
        )}
      </Group>
      {dialog && <TotpDialog dialog={dialog} onClose={close} />}
    </Section>
  );
}
