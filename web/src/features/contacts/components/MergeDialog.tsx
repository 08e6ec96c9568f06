// Two contacts become one: whose value of each field stays is shown, and can be chosen.
import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { type ResourceSpec, type Row, valueOf } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { FieldValue } from "@/ui/fields/FieldValue";
import { useRecordOptions } from "@/ui/fields/options";
import { Picker } from "@/ui/fields/Picker";
import { personName } from "@/ui/fields/titles";
import { SkeletonLines } from "@/ui/Skeleton";

import { type MergeChoice, type MergeField, mergeFields } from "../logic";
import { contacts, mergeContacts, useContact } from "../queries";
import styles from "./Contact.module.css";

interface Props {
  /** The one that stays. */
  contact: Row;
  otherId?: string;
  onClose: () => void;
}

export function MergeDialog({ contact, otherId, onClose }: Props) {
  const [chosen, setChosen] = useState(otherId);
  return (
    <Modal opened onClose={onClose} size="lg" title={`Merge into ${personName(contact)}`}>
      {chosen ? (
        <Comparison keptId={contact.id} otherId={chosen} onClose={onClose} />
      ) : (
        <OtherContact contact={contact} onPick={setChosen} />
      )}
    </Modal>
  );
}

function OtherContact({ contact, onPick }: { contact: Row; onPick: (id: string) => void }) {
  const { options, isLoading, isFiltered, onSearch } = useRecordOptions(contacts);
  return (
    <Picker
      label="The contact that goes into this one"
      isLabelShown
      isFirst
      options={options.filter((option) => option.value !== contact.id)}
      isLoading={isLoading}
      isFiltered={isFiltered}
      {...(onSearch && { onSearch })}
      value={null}
      onPick={(option) => {
        if (option) onPick(option.value);
      }}
    />
  );
}

interface ComparisonProps {
  keptId: string;
  otherId: string;
  onClose: () => void;
}

function Comparison({ keptId, otherId, onClose }: ComparisonProps) {
  const kept = useContact(keptId).data?.record;
  const { data, error } = useContact(otherId);
  const spec = useResource(contacts);
  if (error) {
    return <Alert color="red">{messageOf(error)}</Alert>;
  }
  if (!kept || !data) {
    return <SkeletonLines count={8} />;
  }
  return <Choices spec={spec} kept={kept} other={data.record} onClose={onClose} />;
}

interface ChoicesProps {
  spec: ResourceSpec;
  kept: Row;
  other: Row;
  onClose: () => void;
}

function Choices({ spec, kept, other, onClose }: ChoicesProps) {
  const client = useQueryClient();
  const fields = mergeFields(spec, kept, other);
  const [choices, setChoices] = useState<Record<string, MergeChoice>>({});
  const merging = useMutation({
    mutationFn: () => {
      const all = fields.map(({ column, standard }) => [
        column.name,
        choices[column.name] ?? standard,
      ]);
      return mergeContacts(client, kept, other, Object.fromEntries(all));
    },
    onSuccess: onClose,
    meta: { silent: true },
  });
  return (
    <Stack gap="md">
      <div>
        Activities, deals, emails and documents of {personName(other)} go along. It goes to the bin,
        and you can take all of it back.
      </div>
      {merging.error && <Alert color="red">Nothing was merged. {messageOf(merging.error)}</Alert>}
      <table className={styles.merge}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Stays: {personName(kept)}</th>
            <th scope="col">Goes: {personName(other)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <ChoiceRow
              key={field.column.name}
              field={field}
              kept={kept}
              other={other}
              choice={choices[field.column.name] ?? field.standard}
              onChoose={(choice) => setChoices((now) => ({ ...now, [field.column.name]: choice }))}
            />
          ))}
        </tbody>
      </table>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={merging.isPending} onClick={() => merging.mutate()} data-autofocus>
          Merge
        </Button>
      </Group>
    </Stack>
  );
}

interface RowProps {
  field: MergeField;
  kept: Row;
  other: Row;
  choice: MergeChoice;
  onChoose: (choice: MergeChoice) => void;
}

function ChoiceRow({ field, kept, other, choice, onChoose }: RowProps) {
  const { column } = field;
  const cell = (row: Row, own: MergeChoice) => (
    <td>
      <label className={styles.choice}>
        <input
          type="radio"
          name={`merge-${column.name}`}
          checked={choice === own}
          onChange={() => onChoose(own)}
        />
        <span>
          <FieldValue column={column} value={valueOf(row, column.name)} row={row} dense />
        </span>
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {column.label}
        {field.canBeBoth && (
          <label className={styles.choice}>
            <input
              type="radio"
              name={`merge-${column.name}`}
              checked={choice === "both"}
              onChange={() => onChoose("both")}
            />
            Both
          </label>
        )}
      </th>
      {cell(kept, "keep")}
      {cell(other, "from")}
    </tr>
  );
}
