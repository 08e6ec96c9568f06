// What the column chooser holds: each column, shown or not, and buttons that move it.
import { ActionIcon, Checkbox } from "@mantine/core";

import { IconArrowDown, IconArrowUp } from "@/ui/icons";

import styles from "./ColumnChooser.module.css";
import type { ColumnChooserProps } from "./ColumnChooser";
import { moved, shown } from "./layout";
import type { GridColumn } from "./types";

export function ColumnList({ columns, layout, onLayout }: ColumnChooserProps) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const visible = layout.columns.flatMap((id) => byId.get(id) ?? []);
  const hidden = columns
    .filter((column) => !layout.columns.includes(column.id))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return (
    <ul className={styles.list}>
      {visible.map((column, index) => (
        <li key={column.id} className={styles.item}>
          <Checkbox
            size="xs"
            label={column.label}
            checked
            disabled={index === 0}
            onChange={() => onLayout(shown(layout, column.id, "hidden"))}
          />
          {index > 0 && (
            <Movers column={column} onMove={(steps) => onLayout(moved(layout, column.id, steps))} />
          )}
        </li>
      ))}
      {hidden.map((column) => (
        <li key={column.id} className={styles.item}>
          <Checkbox
            size="xs"
            label={column.label}
            checked={false}
            onChange={() => onLayout(shown(layout, column.id, "shown"))}
          />
        </li>
      ))}
    </ul>
  );
}

function Movers({ column, onMove }: { column: GridColumn; onMove: (steps: 1 | -1) => void }) {
  return (
    <span className={styles.movers}>
      <ActionIcon
        size="sm"
        aria-label={`Move ${column.label} to the left`}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={`Move ${column.label} to the right`}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
    </span>
  );
}
