import { Alert, Button } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf, Problem } from "@/api/problem";
import { tell } from "@/app/toasts";

import { undoChangeSet } from "../changeSets";
import classes from "./Import.module.css";
import { ConfirmDialog } from "./laterDialogs";

interface Props {
  changeSet: string;
  fileName: string;
  size?: "compact-sm";
  onUndone?: () => void;
}

const shown = 5;

export function UndoImport({ changeSet, fileName, size, onUndone }: Props) {
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const undo = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await undoChangeSet(changeSet);
      setAsked(false);
      tell(`The import of ${fileName} is undone`);
      onUndone?.();
      void client.invalidateQueries();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size={size}
        variant="default"
        aria-label={`Undo the import of ${fileName}`}
        onClick={() => setAsked(true)}
      >
        Undo
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={`Undo the import of ${fileName}?`}
          action="Undo the import"
          isDangerous
          isBusy={isBusy}
          onConfirm={() => void undo()}
          onClose={() => setAsked(false)}
        >
          What it added goes away, and what it changed is as it was. If somebody has changed such a
          record since, nothing happens and you are told.
          {failure !== null && <Conflicts failure={failure} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function Conflicts({ failure }: { failure: unknown }) {
  const reasons = failure instanceof Problem ? failure.errors : [];
  return (
    <Alert color="red" mt="md" role="alert" title={messageOf(failure)}>
      {reasons.length > 1 && (
        <ul className={classes.warnings}>
          {reasons.slice(0, shown).map((reason) => (
            <li key={`${reason.field} ${reason.message}`}>{reason.message}</li>
          ))}
        </ul>
      )}
      {reasons.length > shown && `and ${reasons.length - shown} more`}
    </Alert>
  );
}
