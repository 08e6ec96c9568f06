import { ActionIcon, Button, Group, NativeSelect, TextInput } from "@mantine/core";

import { IconPlus, IconX } from "@/ui/icons";

import { fieldLabel } from "../logic";
import type { Choices, ImportField } from "../types";
import classes from "./Import.module.css";

interface Props {
  fields: readonly ImportField[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** Values that every row gets, in the place of a column: a pipeline, an owner, a source. */
export function Constants({ fields, choices, onChange }: Props) {
  const { set } = choices;
  const change = (index: number, part: Partial<(typeof set)[number]>) =>
    onChange({
      ...choices,
      set: set.map((pair, place) => (place === index ? { ...pair, ...part } : pair)),
    });
  const options = fields
    .map(({ name }) => ({ value: name, label: fieldLabel(name) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return (
    <section className={classes.part} aria-label="The same for every row">
      <h2>The same for every row</h2>
      {set.map((pair, index) => (
        <Group key={index} gap="sm" mb="sm" wrap="nowrap">
          <NativeSelect
            size="xs"
            aria-label="Field"
            data={[{ value: "", label: "Field …" }, ...options]}
            value={pair.field}
            onChange={(event) => change(index, { field: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={`Value of ${pair.field || "the field"}`}
            placeholder={pair.field === "owner" ? "anna@example.com" : "Value"}
            value={pair.value}
            onChange={(event) => change(index, { value: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label="Take it away"
            onClick={() =>
              onChange({ ...choices, set: set.filter((_pair, place) => place !== index) })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange({ ...choices, set: [...set, { field: "", value: "" }] })}
      >
        Give every row a value
      </Button>
    </section>
  );
}
