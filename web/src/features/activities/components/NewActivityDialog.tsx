import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";

import { idempotencyKey } from "@/api/client";
import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { offerUndo } from "@/app/undo";

import { usePersonName } from "@/ui/fields/people";

import { clockAt, draftInWords, draftOf } from "../clock";
import { closeDialog, type Subject } from "../dialogState";
import { parsePhrase } from "../phrase";
import { create, type Draft, refreshActivities, remove } from "../queries";
import classes from "./Today.module.css";

interface Props {
  about: Subject;
  type: string;
  text?: string;
}

export default function NewActivityDialog({ about, type, text: initial }: Props) {
  const { format } = useSession();
  const nameOf = usePersonName();
  const whose = about.owner_id && (nameOf(about.owner_id) ?? "somebody else");
  const [text, setText] = useState(initial ?? (type === "task" ? "" : `${type} `));
  const [notes, setNotes] = useState("");
  const [key] = useState(idempotencyKey);
  const save = useMutation({
    mutationFn: (draft: Draft & { description?: string }) => create(draft, key),
    meta: { silent: true },
    onSuccess: (made, draft) => {
      closeDialog();
      refreshActivities();
      offerUndo({
        message: `Planned: ${draftInWords(draft, format)}`,
        undo: async () => {
          await remove(made.id);
          refreshActivities();
        },
      });
    },
  });
  const isEmpty = text.trim() === "";
  const draft = draftOf(parsePhrase(text, clockAt(new Date(), format)), about, format);
  const submit = () => {
    if (isEmpty) return;
    save.mutate({ ...draft, ...(notes ? { description: notes } : {}) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOneLine = event.target instanceof HTMLInputElement;
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={["Plan an activity", about.name && `with ${about.name}`, whose && `for ${whose}`]
        .filter(Boolean)
        .join(" ")}
    >
      <Stack gap="md" onKeyDown={onKeyDown}>
        <div>
          <TextInput
            label="What and when"
            placeholder="call fri 14:30 about the offer"
            autoComplete="off"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className={classes.understood} aria-live="polite">
            {isEmpty
              ? "Begin with call, mail, meet or what is to be done; say a day and a time."
              : draftInWords(draft, format)}
          </p>
        </div>
        <Textarea
          label="Notes"
          autosize
          minRows={2}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        {save.error && (
          <p role="alert" className="bad">
            {messageOf(save.error)}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={closeDialog}>
            Cancel
          </Button>
          <Button loading={save.isPending} disabled={isEmpty} onClick={submit}>
            Plan it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
