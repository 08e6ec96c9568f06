import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useSession } from "@/app/session";
import { counted } from "@/ui/catalog/words";
import { usePersonName } from "@/ui/fields/people";

import { type ChangeSet, importsOptions } from "../changeSets";
import { ChangedRecords } from "./laterDialogs";
import classes from "./Import.module.css";
import { UndoImport } from "./UndoImport";

/** Nothing at all while there is none. */
export function EarlierImports() {
  const imports = useQuery(importsOptions);
  const [open, setOpen] = useState<ChangeSet>();
  const rows = imports.data?.data ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Earlier imports">
      <h2>Earlier imports</h2>
      <ul className={classes.earlier}>
        {rows.map((row) => (
          <Earlier key={row.id} row={row} onOpen={() => setOpen(row)} />
        ))}
      </ul>
      {open && (
        <ChangedRecords
          changeSet={open.id}
          title={open.summary}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function Earlier({ row, onOpen }: { row: ChangeSet; onOpen: () => void }) {
  const { format } = useSession();
  const personName = usePersonName();
  const who = row.user_id && personName(row.user_id);
  return (
    <li className={classes.earlierRow}>
      <span>
        <strong>{row.summary}</strong>
        <span className={classes.second}>
          {counted(row.record_count, row.resource)}, {format.dateTime(row.created_at)}
          {who && `, by ${who}`}
        </span>
      </span>
      <span className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          What changed
        </Button>
        {row.undone_at ? (
          <span className="quiet">undone</span>
        ) : (
          <UndoImport changeSet={row.id} fileName={row.summary} size="compact-sm" />
        )}
      </span>
    </li>
  );
}
