import { Stack, Switch } from "@mantine/core";
import "@mantine/core/styles/Switch.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { messageOf } from "@/api/problem";

import { mute, mutedOptions, type NotificationKind } from "../queries";
import { Section } from "./Section";

const kinds: { kind: NotificationKind; label: string }[] = [
  { kind: "assigned", label: "Somebody gives me a record" },
  { kind: "due_soon", label: "An activity of mine is due soon" },
  { kind: "deal_won", label: "My team wins a deal" },
  { kind: "mention", label: "A note speaks to me" },
];

export function NotificationsSection() {
  const client = useQueryClient();
  const { data, error } = useQuery(mutedOptions);
  const save = useMutation({
    mutationFn: mute,
    onMutate: (muted) => client.setQueryData(mutedOptions.queryKey, { muted }),
    onSettled: () => void client.invalidateQueries({ queryKey: mutedOptions.queryKey }),
  });
  const muted = data?.muted ?? [];
  const set = (kind: NotificationKind, isWanted: boolean) =>
    save.mutate(isWanted ? muted.filter((each) => each !== kind) : [...muted, kind]);
  return (
    <Section title="Notifications" text="Tell me when">
      {error && <p role="alert">{messageOf(error)}</p>}
      <Stack gap="sm">
        {kinds.map(({ kind, label }) => (
          <Switch
            key={kind}
            label={label}
            disabled={!data}
            checked={!muted.includes(kind)}
            onChange={(event) => set(kind, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Section>
  );
}
