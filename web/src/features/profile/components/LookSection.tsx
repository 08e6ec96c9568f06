import { SegmentedControl, Stack, Switch, useMantineColorScheme } from "@mantine/core";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/Switch.css";
import { useMutation } from "@tanstack/react-query";

import { savePreferences, useSession } from "@/app/session";

import { Section } from "./Section";

const schemes = [
  { value: "auto", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export function LookSection() {
  const { me } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const save = useMutation({ mutationFn: savePreferences });
  return (
    <Section title="Look and keys">
      <Stack align="flex-start" gap="md">
        <SegmentedControl
          aria-label="Colours"
          data={schemes}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        />
        <Switch
          label="Single-key shortcuts"
          description="j, k, n c and others; combinations with Ctrl always work"
          checked={me.preferences?.shortcuts_off !== true}
          onChange={(event) => save.mutate({ shortcuts_off: !event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}
