import { Button, Checkbox, Popover, Stack, TextInput } from "@mantine/core";
import { useState } from "react";

import { catalog } from "@/ui/catalog/catalog";

import classes from "./MaskedColumns.module.css";

interface Props {
  resource: string;
  name: string;
  masked: readonly string[];
  onChange: (masked: string[]) => void;
}

const never = new Set(["id", "created_at", "updated_at"]);

/** Columns that people with the role neither see nor write. */
export function MaskedColumns({ resource, name, masked, onChange }: Props) {
  const [search, setSearch] = useState("");
  const columns = (catalog[resource]?.columns ?? []).filter((column) => !never.has(column.name));
  const found = columns.filter((column) =>
    column.label.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const toggle = (column: string, isMasked: boolean) =>
    onChange(isMasked ? [...masked, column] : masked.filter((one) => one !== column));
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`${name}: hidden columns, ${masked.length || "none"}`}
        >
          {masked.length === 0 ? <span className="quiet">none</span> : masked.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={260}>
          <TextInput
            size="xs"
            data-autofocus
            aria-label="Find a column"
            placeholder="Find a column"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <div className={classes.list}>
            {found.map((column) => (
              <Checkbox
                key={column.name}
                size="xs"
                label={column.label}
                checked={masked.includes(column.name)}
                onChange={(event) => toggle(column.name, event.currentTarget.checked)}
              />
            ))}
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
