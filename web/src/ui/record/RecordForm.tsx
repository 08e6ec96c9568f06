// The form of a new record, made from what the server says of the kind. Ctrl-Enter saves.
import { Alert, Button, Group, Kbd, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useState } from "react";

import { idempotencyKey } from "@/api/client";
import { messageOf, Problem } from "@/api/problem";
import { createRecord } from "@/api/queries";
import { useSession } from "@/app/session";

import { type ColumnSpec, columnNamed, type ResourceSpec, type Row } from "../catalog/types";
import { ChoiceInput, TagsField } from "../fields/ChoiceInput";
import { inputStyle } from "../fields/kinds";
import { isLong, TextualInput } from "../fields/TextualInput";
import { bodyOf, type Drafts } from "./formLogic";
import styles from "./RecordForm.module.css";

interface Props {
  spec: ResourceSpec;
  names: readonly string[];
  /** What the form begins with. */
  initial?: Drafts;
  /** Members of the body that the form does not show. */
  fixed?: Record<string, unknown>;
  action: string;
  onSaved: (row: Row) => void;
  onCancel: () => void;
  /** Beside the form, from what is typed so far. */
  aside?: (drafts: Drafts) => React.ReactNode;
}

export function RecordForm(props: Props) {
  const { spec, names, aside } = props;
  const [drafts, setDrafts] = useState<Drafts>(props.initial ?? {});
  const form = useSaving(props, drafts);
  const set = (name: string, value: unknown) => {
    setDrafts((now) => ({ ...now, [name]: value }));
    form.forget(name);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void form.save();
    }
  };
  const columns = names.flatMap((name) => columnNamed(spec, name) ?? []);
  return (
    <form
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
      noValidate
    >
      <Stack gap="md">
        {form.failure && (
          <Alert color="red" role="alert">
            {form.failure}
          </Alert>
        )}
        <div className={styles.form}>
          {columns.map((column, index) => (
            <div key={column.name} className={isWide(column) ? styles.wide : undefined}>
              <FormField
                column={column}
                draft={drafts[column.name]}
                error={form.problems[column.name]}
                isFirst={index === 0}
                onDraft={(value) => set(column.name, value)}
              />
            </div>
          ))}
        </div>
        {aside?.(drafts)}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={form.isSaving} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isWide(column: ColumnSpec): boolean {
  return isLong(column) || column.kind === "tags" || column.kind === "list";
}

function useSaving({ spec, names, fixed, onSaved }: Props, drafts: Drafts) {
  const { format } = useSession();
  const [key, setKey] = useState(idempotencyKey);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (isSaving) return;
    const { body, problems: found } = bodyOf(spec, names, drafts, format.timeZone);
    setProblems(found);
    setFailure(null);
    if (Object.keys(found).length > 0) return;
    setSaving(true);
    try {
      const saved = await createRecord<Row>(spec.name, { ...body, ...fixed }, key);
      onSaved(saved.record);
    } catch (error) {
      // Another try is another request.
      setKey(idempotencyKey());
      setProblems(error instanceof Problem ? error.byField : {});
      setFailure(error instanceof Problem ? error.otherThan(names) : messageOf(error));
    } finally {
      setSaving(false);
    }
  };
  const forget = (name: string) => setProblems(({ [name]: _old, ...others }) => others);
  return { save, forget, problems, failure, isSaving };
}

interface FieldProps {
  column: ColumnSpec;
  draft: unknown;
  error: string | undefined;
  isFirst: boolean;
  onDraft: (value: unknown) => void;
}

export function FormField({ column, draft, error, isFirst, onDraft }: FieldProps) {
  const shared = { column, label: column.label, isLabelShown: true, error };
  switch (inputStyle(column.kind)) {
    case "choice":
      return (
        <ChoiceInput
          {...shared}
          value={draft === undefined || draft === null ? null : String(draft)}
          isClearable={column.nullable === true}
          isFirst={isFirst}
          isRequired={column.required === true}
          onPick={(value) => onDraft(value)}
        />
      );
    case "tags":
      return (
        <TagsField {...shared} value={(draft as string[] | undefined) ?? []} onChange={onDraft} />
      );
    case "text":
      return (
        <TextualInput
          {...shared}
          text={(draft as string | undefined) ?? ""}
          onText={onDraft}
          autoFocus={isFirst}
        />
      );
  }
}
