// `l`, what was said, Ctrl-Enter. The rest is asked for, but never in the way.
import {
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import "@mantine/core/styles/NumberInput.css";
import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";

import { idempotencyKey } from "@/api/client";
import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { offerUndo } from "@/app/undo";

import { clockAt, draftInWords, draftOf } from "../clock";
import { closeDialog, type Subject } from "../dialogState";
import { parsePhrase } from "../phrase";
import { logCall, type LoggedCall, refreshActivities, remove } from "../queries";
import classes from "./Today.module.css";

const outcomes = [
  { value: "answered", label: "Answered" },
  { value: "voicemail", label: "Voicemail" },
  { value: "missed", label: "No answer" },
  { value: "busy", label: "Busy" },
  { value: "failed", label: "Did not connect" },
];

const directions = [
  { value: "outbound", label: "I called" },
  { value: "inbound", label: "They called" },
];

interface Fields {
  notes: string;
  outcome: string;
  direction: LoggedCall["direction"];
  minutes: number | string;
  next: string;
}

const blank: Fields = {
  notes: "",
  outcome: "answered",
  direction: "outbound",
  minutes: "",
  next: "",
};

function useLogCall(onSaved: () => void) {
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: (call: LoggedCall) => logCall(call, key),
    meta: { silent: true },
    onSuccess: (logged) => {
      onSaved();
      refreshActivities();
      offerUndo({
        message: logged.follow_up ? "Call logged, and the next step is set" : "Call logged",
        undo: async () => {
          if (logged.follow_up) await remove(logged.follow_up.id);
          await remove(logged.activity.id);
          refreshActivities();
        },
      });
    },
  });
}

export default function LogCallDialog({ about }: { about: Subject }) {
  const { format } = useSession();
  const [fields, setFields] = useState(blank);
  const save = useLogCall(closeDialog);
  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  const next = fields.next.trim()
    ? draftOf(parsePhrase(fields.next, clockAt(new Date(), format)), about, format)
    : null;
  const submit = () =>
    save.mutate({
      outcome: fields.outcome,
      direction: fields.direction,
      duration_seconds: Math.round(Number(fields.minutes || 0) * 60),
      ...(fields.notes ? { notes: fields.notes } : {}),
      ...(about.contact_id ? { contact_id: about.contact_id } : {}),
      ...(about.deal_id ? { deal_id: about.deal_id } : {}),
      ...(about.name ? { subject: `Call with ${about.name}`.slice(0, 255) } : {}),
      ...(next ? { follow_up: next } : {}),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!save.isPending) submit();
  };
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={about.name ? `Log a call with ${about.name}` : "Log a call"}
    >
      <Stack gap="md" onKeyDown={onKeyDown}>
        <Textarea
          label="What was said"
          autosize
          minRows={3}
          data-autofocus
          value={fields.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        <Group grow preventGrowOverflow={false} wrap="nowrap" gap="sm" align="flex-start">
          <Select
            label="Direction"
            data={directions}
            allowDeselect={false}
            value={fields.direction}
            onChange={(value) => set({ direction: (value ?? "outbound") as Fields["direction"] })}
          />
          <Select
            label="Outcome"
            data={outcomes}
            allowDeselect={false}
            value={fields.outcome}
            onChange={(value) => set({ outcome: value ?? "answered" })}
          />
          <NumberInput
            label="Minutes"
            maw={72}
            min={0}
            max={600}
            hideControls
            value={fields.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </Group>
        <div>
          <TextInput
            label="What comes next"
            placeholder="send the offer fri"
            autoComplete="off"
            value={fields.next}
            onChange={(event) => set({ next: event.currentTarget.value })}
          />
          <p className={classes.understood} aria-live="polite">
            {next ? draftInWords(next, format) : "Left empty, nothing is planned."}
          </p>
        </div>
        {save.error && (
          <p role="alert" className="bad">
            {messageOf(save.error)}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={closeDialog}>
            Cancel
          </Button>
          <Button loading={save.isPending} onClick={submit}>
            Log the call
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
