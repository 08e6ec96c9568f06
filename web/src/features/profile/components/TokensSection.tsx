import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { LaterSelect } from "@/ui/fields/LaterSelect";

import { expiry } from "../logic";
import classes from "../profile.module.css";
import { endToken, makeToken, tokensOptions } from "../queries";
import { Secret, Section } from "./Section";

const lifetimes = [
  { value: "30", label: "for 30 days" },
  { value: "90", label: "for 90 days" },
  { value: "365", label: "for a year" },
  { value: "", label: "until it is ended" },
];

function NewTokenForm({ onMade }: { onMade: () => void }) {
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const make = useMutation({
    mutationFn: makeToken,
    onSuccess: () => {
      setName("");
      onMade();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ name, expires_at: expiry(days ? Number(days) : null, new Date()) });
  };
  return (
    <form onSubmit={submit}>
      {make.data && (
        <>
          <p>The new token, shown only now:</p>
          <Secret text={make.data.token} what="The token" />
        </>
      )}
      <Group align="flex-end" gap="sm">
        <TextInput
          label="What it is for"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <LaterSelect
          label="Good"
          data={lifetimes}
          value={days}
          onChange={(value) => setDays(value ?? "90")}
        />
        <Button type="submit" variant="default" loading={make.isPending}>
          Make a token
        </Button>
      </Group>
    </form>
  );
}

export function TokensSection() {
  const { format } = useSession();
  const client = useQueryClient();
  const { data, error } = useQuery(tokensOptions);
  const refresh = () => void client.invalidateQueries({ queryKey: tokensOptions.queryKey });
  const end = useMutation({ mutationFn: endToken, onSuccess: refresh });
  return (
    <Section title="API tokens" text="For programs that work in your name, with your rights.">
      {error && <p role="alert">{messageOf(error)}</p>}
      <ul className={classes.rows}>
        {data?.data.map((token) => (
          <li key={token.id}>
            <span>
              {token.name} <code>{token.prefix}…</code>
              <small>
                {token.expires_at
                  ? `ends ${format.relative(token.expires_at)}`
                  : "until it is ended"}
                {" · "}
                {token.last_used_at
                  ? `last used ${format.relative(token.last_used_at)}`
                  : "never used"}
              </small>
            </span>
            <Button variant="default" size="compact-sm" onClick={() => end.mutate(token.id)}>
              End
            </Button>
          </li>
        ))}
      </ul>
      <NewTokenForm onMade={refresh} />
    </Section>
  );
}
