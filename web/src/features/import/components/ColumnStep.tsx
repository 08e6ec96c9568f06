// Which column of the file is which field: guessed, explained, and changeable.
import { Alert, Button, Group, NativeSelect, SimpleGrid } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/SimpleGrid.css";

import { lowerFirst, pluralOf } from "@/ui/catalog/words";

import { profiles } from "../kinds";
import { fileInWords, inTheWizard } from "../logic";
import type { Preview } from "../types";
import type { WizardState } from "../useWizard";
import { ColumnTable } from "./ColumnTable";
import { Constants } from "./Constants";
import classes from "./Import.module.css";
import { Reading } from "./Reading";
import { Recognising } from "./Recognising";

interface Props {
  wizard: WizardState;
  preview: Preview;
  kinds: string[];
}

export function ColumnStep({ wizard, preview, kinds }: Props) {
  const { choices, choose } = wizard;
  return (
    <>
      <p className={classes.lead}>
        <strong>{wizard.file?.name}</strong>: {fileInWords(preview)}
      </p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={720} mb="lg">
        <NativeSelect
          label="These are"
          data={kinds.map((kind) => ({ value: kind, label: pluralOf(kind) }))}
          value={wizard.resource}
          disabled={wizard.isBusy}
          onChange={(event) => void wizard.guessAnew(event.currentTarget.value, choices)}
        />
        <NativeSelect
          label="The file comes from"
          data={profiles}
          value={choices.profile}
          disabled={wizard.isBusy}
          onChange={(event) =>
            void wizard.guessAnew(wizard.resource, {
              ...choices,
              profile: event.currentTarget.value,
            })
          }
        />
      </SimpleGrid>
      {preview.problem !== null && !wizard.isStale && (
        <Alert color="yellow" mb="md" role="alert" title="Not yet">
          {inTheWizard(preview.problem)}
        </Alert>
      )}
      <ColumnTable preview={preview} choices={choices} onChange={choose} />
      <Constants fields={preview.fields} choices={choices} onChange={choose} />
      <Recognising wizard={wizard} preview={preview} />
      <Reading choices={choices} onChange={choose} />
      <Group mt="lg" gap="sm">
        <Button variant="default" onClick={wizard.again}>
          Another file
        </Button>
        <Button loading={wizard.isBusy} onClick={() => void wizard.look("preview")}>
          See what would happen to the {lowerFirst(pluralOf(wizard.resource))}
        </Button>
      </Group>
    </>
  );
}
