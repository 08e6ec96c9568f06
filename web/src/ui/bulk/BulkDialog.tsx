import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useState } from "react";

import { useSession } from "@/app/session";

import { type ColumnSpec, columnNamed, patchOf, type ResourceSpec } from "../catalog/types";
import { TagsField } from "../fields/ChoiceInput";
import { parsed } from "../fields/input";
import { inputStyle } from "../fields/kinds";
import { Picker } from "../fields/Picker";
import { FormField } from "../record/RecordForm";
import type { BulkChange } from "./bulk";

export type BulkWhat = "set" | "tags" | "owner";

interface Props {
  spec: ResourceSpec;
  what: BulkWhat;
  title: string;
  isBusy: boolean;
  problem: string | undefined;
  onApply: (change: BulkChange) => void;
  onClose: () => void;
}

export function BulkDialog(props: Props) {
  const [change, setChange] = useState<BulkChange>();
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (change) props.onApply(change);
        }}
      >
        <Stack gap="md">
          {props.problem && <Alert color="red">{props.problem}</Alert>}
          {props.what === "tags" ? (
            <TagChange spec={props.spec} onChange={setChange} />
          ) : (
            <ColumnChange {...props} onChange={setChange} />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!change} loading={props.isBusy}>
              Apply
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface PartProps {
  spec: ResourceSpec;
  onChange: (change: BulkChange | undefined) => void;
}

/** One column and the value that it gets. */
function ColumnChange({ spec, what, onChange }: PartProps & { what: BulkWhat }) {
  const { format } = useSession();
  const [name, setName] = useState(what === "owner" ? "owner_id" : undefined);
  const [draft, setDraft] = useState<unknown>();
  const [problem, setProblem] = useState<string>();
  const columns = spec.columns.filter((column) => column.inUpdate && column.name !== "tags");
  const column = name === undefined ? undefined : columnNamed(spec, name);
  const take = (of: ColumnSpec, value: unknown) => {
    setDraft(value);
    const result =
      inputStyle(of.kind) === "text" ? parsed(of, String(value ?? ""), format.timeZone) : { value };
    setProblem("problem" in result ? result.problem : undefined);
    onChange("problem" in result ? undefined : { set: patchOf(of.name, result.value) });
  };
  return (
    <>
      {what === "set" && (
        <Picker
          label="Field"
          isLabelShown
          isFirst
          options={columns.map((one) => ({ value: one.name, label: one.label }))}
          value={name ?? null}
          onPick={(option) => {
            setName(option?.value);
            setDraft(undefined);
            onChange(undefined);
          }}
        />
      )}
      {column && (
        <FormField
          key={column.name}
          column={column}
          draft={draft}
          error={problem}
          isFirst
          onDraft={(value) => take(column, value)}
        />
      )}
    </>
  );
}

function TagChange({ spec, onChange }: PartProps) {
  const column = columnNamed(spec, "tags");
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const tell = (add: string[], remove: string[]) => {
    const change: BulkChange = {};
    if (add.length > 0) change.add_tags = add;
    if (remove.length > 0) change.remove_tags = remove;
    onChange(add.length + remove.length > 0 ? change : undefined);
  };
  if (!column) {
    return null;
  }
  return (
    <>
      <TagsField
        column={column}
        label="Add these tags"
        isLabelShown
        value={added}
        onChange={(tags) => {
          setAdded(tags);
          tell(tags, removed);
        }}
      />
      <TagsField
        column={column}
        label="Remove these tags"
        isLabelShown
        value={removed}
        onChange={(tags) => {
          setRemoved(tags);
          tell(added, tags);
        }}
      />
    </>
  );
}
