import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";

import { Problem } from "@/api/problem";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";
import { createFormat } from "@/lib/format";
import { humanise } from "@/ui/catalog/words";
import { LaterSelect } from "@/ui/fields/LaterSelect";

import { languageChoices, zoneChoices } from "../logic";
import classes from "../profile.module.css";
import { type Account, saveAccount } from "../queries";
import { Section } from "./Section";

export function AccountSection() {
  const { me } = useSession();
  const { user } = me;
  const [account, setAccount] = useState<Account>({
    first_name: user.first_name ?? "",
    last_name: user.last_name ?? "",
    timezone: user.timezone ?? "UTC",
    language: user.language ?? "en",
  });
  const save = useMutation({ mutationFn: saveAccount, onSuccess: () => tell("Saved") });
  const errors = save.error instanceof Problem ? save.error.byField : {};
  const set = (change: Partial<Account>) => setAccount((old) => ({ ...old, ...change }));
  const zones = useMemo(
    () => zoneChoices(account.timezone).map((zone) => ({ value: zone, label: zone })),
    [account.timezone],
  );
  const roles = me.roles.map(humanise).join(", ") || "without a role";
  const sample = createFormat(account.language, account.timezone);
  const now = useMemo(() => new Date(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { first_name, last_name } = account;
    save.mutate({ ...account, first_name: first_name || null, last_name: last_name || null });
  };
  return (
    <Section title="You" text={`Signed in as ${user.email} (${roles}).`}>
      <form onSubmit={submit}>
        <div className={classes.fields}>
          <TextInput
            label="First name"
            autoComplete="given-name"
            value={account.first_name ?? ""}
            error={errors.first_name}
            onChange={(event) => set({ first_name: event.currentTarget.value })}
          />
          <TextInput
            label="Last name"
            autoComplete="family-name"
            value={account.last_name ?? ""}
            error={errors.last_name}
            onChange={(event) => set({ last_name: event.currentTarget.value })}
          />
          <LaterSelect
            label="Time zone"
            description="Days begin and end by it"
            data={zones}
            searchable
            value={account.timezone}
            error={errors.timezone}
            onChange={(zone) => zone && set({ timezone: zone })}
          />
          <LaterSelect
            label="Numbers and dates as in"
            description={`${sample.number(1234567.5, 1)} · ${sample.dateTime(now)}`}
            data={languageChoices(account.language)}
            searchable
            value={account.language}
            error={errors.language}
            onChange={(language) => language && set({ language })}
          />
        </div>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </form>
    </Section>
  );
}
