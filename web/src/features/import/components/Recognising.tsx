import { NativeSelect, Radio, SimpleGrid, Stack } from "@mantine/core";
import "@mantine/core/styles/SimpleGrid.css";
import "@mantine/core/styles/Radio.css";

import { lowerFirst, singularOf } from "@/ui/catalog/words";

import { usualKeys } from "../kinds";
import { fieldLabel, fieldOf } from "../logic";
import type { Choices, Preview } from "../types";
import type { WizardState } from "../useWizard";
import classes from "./Import.module.css";

interface Props {
  wizard: WizardState;
  preview: Preview;
}

export function Recognising({ wizard, preview }: Props) {
  const { choices, choose, resource } = wizard;
  const what = lowerFirst(singularOf(resource));
  const usual = usualKeys[resource];
  const mapped = [
    ...new Set(preview.columns.flatMap((column) => fieldOf(column, choices) ?? [])),
  ].sort();
  return (
    <section className={classes.part} aria-label="Records that are here already">
      <h2>Records that are here already</h2>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={720}>
        <NativeSelect
          label={`A ${what} is recognised by`}
          data={[
            { value: "", label: usual ? `${usual}, or its identifier` : "Its identifier" },
            ...mapped.map((field) => ({ value: field, label: fieldLabel(field) })),
          ]}
          value={choices.key}
          onChange={(event) => choose({ ...choices, key: event.currentTarget.value })}
        />
        <Radio.Group
          label="What happens to it?"
          value={choices.onDuplicate}
          onChange={(value) => choose({ ...choices, onDuplicate: value as Choices["onDuplicate"] })}
        >
          <Stack gap="sm" mt="xs">
            <Radio value="skip" label="It stays as it is" />
            <Radio value="update" label="What the file says changes it; empty cells do not" />
            <Radio value="error" label="The row is an error" />
          </Stack>
        </Radio.Group>
      </SimpleGrid>
    </section>
  );
}
