import { Button } from "@mantine/core";
import type { ReactNode } from "react";

import { IconPlus } from "@/ui/icons";

/** What makes one more of what the page lists. */
export function AddButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button leftSection={<IconPlus size={16} />} onClick={onClick}>
      {children}
    </Button>
  );
}

interface RowButtonProps {
  /** With the name of the row, which is not seen beside the button but has to be heard. */
  label: string;
  isBusy: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** What is done with a row of a table. */
export function RowButton({ label, isBusy, onClick, children }: RowButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isBusy}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
