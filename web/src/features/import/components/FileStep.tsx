import { Button, NativeSelect, Text } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";

import { pluralOf } from "@/ui/catalog/words";
import { IconUpload } from "@/ui/icons";

import type { WizardState } from "../useWizard";
import { EarlierImports } from "./EarlierImports";
import classes from "./Import.module.css";

interface Props {
  wizard: WizardState;
  kinds: string[];
}

export function FileStep({ wizard, kinds }: Props) {
  return (
    <>
      <div className={classes.narrow}>
        <NativeSelect
          label="What is in the file?"
          data={kinds.map((kind) => ({ value: kind, label: pluralOf(kind) }))}
          value={wizard.resource}
          onChange={(event) => wizard.setKind(event.currentTarget.value)}
          mb="md"
          maw={320}
        />
        <DropArea isBusy={wizard.isBusy} onFile={(file) => void wizard.take(file)} />
      </div>
      <EarlierImports />
    </>
  );
}

interface AreaProps {
  isBusy: boolean;
  onFile: (file: File) => void;
}

function DropArea({ isBusy, onFile }: AreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload size={24} aria-hidden />
      <Text>Drop a CSV file here</Text>
      <Button loading={isBusy} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="CSV file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Text size="sm" c="dimmed" maw={420} ta="center">
        From a spreadsheet, or what Salesforce, HubSpot or Pipedrive exports, in any encoding, with
        commas, semicolons or tabs. Nothing is written before you have seen what would change.
      </Text>
    </div>
  );
}
