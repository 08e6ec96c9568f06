import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { tell } from "@/app/toasts";

import { FormBody } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { changedMembers, useForm } from "../parts/useForm";
import { inGroups, inWords, minutesInWords, type Setting } from "./settings";

const settingsOptions = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => sendJson<{ data: Setting[] }>("GET", "/settings", { signal }),
});

export default function SettingsSection() {
  const settings = useQuery(settingsOptions);
  return (
    <div className={classes.narrow}>
      <SectionHead title="Settings">Choices for the whole company.</SectionHead>
      <Loaded query={settings}>{({ data }) => <SettingsForm settings={data} />}</Loaded>
    </div>
  );
}

function SettingsForm({ settings }: { settings: Setting[] }) {
  const client = useQueryClient();
  const before = Object.fromEntries(settings.map(({ key, value }) => [key, value]));
  const form = useForm<Record<string, string>>({
    initial: before,
    save: async (values, start) => {
      const body = changedMembers(start, values);
      const saved = await sendJson<{ data: Setting[] }>("PATCH", "/settings", { body });
      client.setQueryData(settingsOptions.queryKey, saved);
      form.settle(values);
      tell("The settings are saved");
    },
  });
  return (
    <FormBody form={form} action="Save">
      {inGroups(settings).map((group) => (
        <section key={group.title} className={classes.panel} aria-label={group.title}>
          <h2>{group.title}</h2>
          <Stack gap="lg">
            {group.settings.map((setting) => (
              <SettingField
                key={setting.key}
                setting={setting}
                value={form.values[setting.key] ?? ""}
                error={form.errors[setting.key]}
                onChange={(value) => form.set(setting.key, value)}
              />
            ))}
          </Stack>
        </section>
      ))}
    </FormBody>
  );
}

interface FieldProps {
  setting: Setting;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const zones = Intl.supportedValuesOf("timeZone");

function SettingField({ setting, value, error, onChange }: FieldProps) {
  const { label, choices, kind, unit, warning, ...words } = inWords(setting.key);
  const isChanged = value !== setting.value;
  const described = words.description ?? setting.description;
  const hours = unit === "minutes" ? minutesInWords(value) : null;
  const shared = {
    label,
    error,
    value,
    description: [described, isChanged ? warning : undefined].filter(Boolean).join(". "),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (choices) return <NativeSelect {...shared} data={choices} maw={360} />;
  if (kind === "zone") {
    const known = zones.includes(value) ? zones : [value, ...zones];
    return (
      <NativeSelect
        {...shared}
        data={["UTC", ...known.filter((zone) => zone !== "UTC")]}
        maw={360}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      maw={360}
      inputMode={kind === "number" ? "numeric" : undefined}
      rightSectionWidth={160}
      rightSectionProps={{ style: { justifyContent: "flex-end", paddingInlineEnd: 12 } }}
      rightSection={
        unit && (
          <span className="quiet" style={{ fontSize: 12 }}>
            {unit}
            {hours && ` (${hours})`}
          </span>
        )
      }
    />
  );
}
