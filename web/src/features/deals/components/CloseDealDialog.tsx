// Win, lose or give up, with the reason and, for those who may, the day on which it happened.
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";

import { useSession } from "@/app/session";

import type { Closing, Handle } from "../acts";

export interface CloseDealDialogProps {
  deal: Handle;
  status: Closing;
  onConfirm: (more: { reason?: string; at?: string }) => void;
  onClose: () => void;
}

interface Words {
  title: (deal: string) => string;
  reason: string;
  hint: string;
  button: string;
  color: string;
}

const words: Record<Closing, Words> = {
  won: {
    title: (deal) => `Win “${deal}”`,
    reason: "What won it? (optional)",
    hint: "Best offer, recommendation, …",
    button: "Won",
    color: "accent",
  },
  lost: {
    title: (deal) => `Lose “${deal}”`,
    reason: "Why was it lost?",
    hint: "Too expensive, no budget, a competitor, …",
    button: "Lost",
    color: "red.8",
  },
  abandoned: {
    title: (deal) => `Give up “${deal}”`,
    reason: "Why? (optional)",
    hint: "No answer, no longer needed, …",
    button: "Give up",
    color: "red.8",
  },
};

export function CloseDealDialog({ deal, status, onConfirm, onClose }: CloseDealDialogProps) {
  const { me, format, hasRight } = useSession();
  const [reason, setReason] = useState("");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string>();
  const said = words[status];
  const update = me.records["deals"]?.update;
  const canBackDate = hasRight("manage_settings") || update === "team" || update === "all";
  const today = format.dayKey(new Date());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    if (status === "lost" && text === "") {
      setProblem("Say why in a word or two, so that you can learn from it.");
      return;
    }
    const isEarlier = day !== "" && day !== today;
    onConfirm({ reason: text || undefined, at: isEarlier ? `${day}T12:00:00Z` : undefined });
  };

  return (
    <Modal opened onClose={onClose} title={said.title(deal.title)} returnFocus={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={said.reason}
            placeholder={said.hint}
            value={reason}
            maxLength={255}
            required={status === "lost"}
            error={problem}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          {canBackDate && (
            <TextInput
              type="date"
              label="It happened on"
              description="Today unless you say otherwise. Figures of that day will change."
              max={today}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color={said.color}>
              {said.button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
