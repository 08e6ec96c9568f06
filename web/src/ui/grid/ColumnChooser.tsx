// Which columns show, and in which order, without a mouse as well as with one.
import { Button } from "@mantine/core";

import { lazyLater } from "@/lib/lazy";
import { IconColumns3 } from "@/ui/icons";

import { ButtonPopover } from "../menu/ButtonPopover";
import type { GridLayout } from "./layout";
import type { GridColumn } from "./types";

export interface ColumnChooserProps {
  columns: readonly GridColumn[];
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}

const ColumnList = lazyLater(async () => (await import("./ColumnList")).ColumnList);

export function ColumnChooser(props: ColumnChooserProps) {
  return (
    <ButtonPopover
      position="bottom-end"
      label="Columns"
      padding={8}
      button={
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={14} />}
        >
          Columns
        </Button>
      }
    >
      <ColumnList {...props} />
    </ButtonPopover>
  );
}
