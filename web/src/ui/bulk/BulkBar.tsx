// What can be done with the chosen records; takes the place of the filters while some are chosen.
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { type Command, useCommands } from "@/app/commands";
import { useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";
import { IconDownload, IconPencil, IconTag, IconTrash, IconUser, IconX } from "@/ui/icons";

import { ConfirmDialog } from "../ConfirmDialog";
import { columnNamed, type ResourceSpec } from "../catalog/types";
import { counted, lowerFirst } from "../catalog/words";
import type { RecordListState } from "../grid/useRecordList";
import { countOf, nothing } from "../grid/selection";
import listStyles from "../record/RecordPanel.module.css";
import { type BulkChange, changeMany, target } from "./bulk";
import { BulkDialog, type BulkWhat } from "./BulkDialog";

interface Props {
  list: RecordListState;
  onExport?: (() => void) | undefined;
}

type Asked = BulkWhat | "delete";

export function BulkBar({ list, onExport }: Props) {
  const { spec, selection, setSelection } = list;
  const [asked, setAsked] = useState<Asked>();
  const total = list.window.total ?? 0;
  const count = countOf(selection, total);
  const clear = () => setSelection(nothing);
  const change = useChange(list, () => setAsked(undefined));
  const acts = useActs(spec, setAsked, onExport);
  useCommands(acts.map((act): Command => ({ ...act, group: "Selection" })));
  const some = counted(count, spec.name);
  return (
    <div className={listStyles.bar} role="toolbar" aria-label="The chosen records">
      <strong>{some} chosen</strong>
      {!selection.all && count < total && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setSelection({ ...nothing, all: true })}
        >
          Choose all {total.toLocaleString("en-US")}
        </Button>
      )}
      {acts.map((act) => (
        <Button
          key={act.id}
          size="compact-sm"
          variant="default"
          leftSection={act.icon}
          onClick={act.run}
        >
          {act.short}
        </Button>
      ))}
      <span className={listStyles.grow} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconX size={14} />}
        onClick={clear}
      >
        Clear
      </Button>
      {asked === "delete" && (
        <ConfirmDialog
          title={`Delete ${some}?`}
          action={`Delete ${some}`}
          isDangerous
          isBusy={change.isBusy}
          onConfirm={() => void change.run({ delete: true }, { thenClear: true })}
          onClose={() => setAsked(undefined)}
        >
          They go to the bin, and you can take it back.
        </ConfirmDialog>
      )}
      {asked && asked !== "delete" && (
        <BulkDialog
          spec={spec}
          what={asked}
          title={`Change ${some}`}
          isBusy={change.isBusy}
          problem={change.problem}
          onApply={(made) => void change.run(made, { thenClear: false })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function useChange(list: RecordListState, onDone: () => void) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (change: BulkChange, { thenClear }: { thenClear: boolean }) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const where = target(list.selection, list.filter);
      await changeMany(client, list.spec.name, where, change);
      if (thenClear) list.setSelection(nothing);
      onDone();
    } catch (error) {
      setProblem(`Nothing was changed. ${messageOf(error)}`);
      if (thenClear) tellFailure(`Nothing was deleted. ${messageOf(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, problem };
}

interface Act extends Omit<Command, "group"> {
  short: string;
}

function useActs(spec: ResourceSpec, ask: (what: Asked) => void, onExport?: () => void): Act[] {
  const { can, hasRight } = useSession();
  const things = lowerFirst(spec.plural);
  const canChange = spec.canBulk && hasRight("bulk") && can(spec.name, "update");
  const acts: Act[] = [];
  const add = (id: string, short: string, label: string, icon: Act["icon"], run: () => void) =>
    acts.push({ id: `bulk-${id}`, short, label, icon, run });
  if (canChange) {
    add("edit", "Change", `Change the chosen ${things}`, <IconPencil size={14} />, () =>
      ask("set"),
    );
    if (columnNamed(spec, "tags")) {
      add("tags", "Tags", `Tag the chosen ${things}`, <IconTag size={14} />, () => ask("tags"));
    }
    if (columnNamed(spec, "owner_id") && can(spec.name, "assign")) {
      const run = () => ask("owner");
      add("owner", "Owner", `Give the chosen ${things} to somebody`, <IconUser size={14} />, run);
    }
  }
  if (onExport) {
    add("export", "Export", `Export the chosen ${things}`, <IconDownload size={14} />, onExport);
  }
  if (spec.canBulk && hasRight("bulk") && can(spec.name, "delete")) {
    const run = () => ask("delete");
    add("delete", "Delete", `Delete the chosen ${things}`, <IconTrash size={14} />, run);
  }
  return acts;
}
