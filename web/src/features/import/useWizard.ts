// Where an import is: the file, what was chosen, what the server says to it, what became of it.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { messageOf } from "@/api/problem";

import { previewImport, runImport } from "./api";
import { profileIn } from "./kinds";
import { kindInName, refusalOf } from "./logic";
import { type Choices, type Preview, type Progress, type Report, standardChoices } from "./types";

export type Step = "file" | "columns" | "preview" | "done";
export const steps: readonly { step: Step; label: string }[] = [
  { step: "file", label: "File" },
  { step: "columns", label: "Columns" },
  { step: "preview", label: "Preview" },
  { step: "done", label: "Done" },
];

interface State {
  step: Step;
  resource: string;
  file: File | null;
  choices: Choices;
  preview: Preview | null;
  /** Something was chosen since the preview was made. */
  isStale: boolean;
  progress: Progress | null;
  report: Report | null;
  startedAt: string;
}

const start = (resource: string): State => ({
  step: "file",
  resource,
  file: null,
  choices: standardChoices,
  preview: null,
  isStale: false,
  progress: null,
  report: null,
  startedAt: "",
});

export function useWizard(kinds: readonly string[], first: string, isChosen: boolean) {
  const client = useQueryClient();
  const [state, setState] = useState(() => start(first));
  const [isKindChosen, setKindChosen] = useState(isChosen);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  const change = (part: Partial<State>) => setState((now) => ({ ...now, ...part }));

  /** One request at a time; leaving it takes back what it did. */
  const attempt = async (work: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setBusy(true);
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) setFailure(messageOf(error));
    } finally {
      setBusy(false);
      change({ progress: null });
    }
  };

  const look = (
    resource: string,
    file: File,
    asked: Choices,
    next: Step,
    when: "first" | "again" = "again",
  ) =>
    attempt(async (signal) => {
      let choices = asked;
      let preview = await previewImport(resource, file, choices, signal);
      const profile =
        when === "first" ? profileIn(preview.columns.map(({ column }) => column)) : "";
      if (profile !== "") {
        choices = { ...choices, profile };
        preview = await previewImport(resource, file, choices, signal);
      }
      // What stands in the way of the whole file is mended where columns are chosen.
      const step = next === "preview" && preview.problem !== null ? "columns" : next;
      change({ resource, file, choices, preview, isStale: false, step });
    });

  const take = (file: File) => {
    const refusal = refusalOf(file);
    if (refusal) return setFailure(refusal);
    const resource = isKindChosen
      ? state.resource
      : (kindInName(file.name, kinds) ?? state.resource);
    change({ file, resource });
    return look(resource, file, standardChoices, "columns", "first");
  };

  const run = () => {
    const { file, preview, resource, choices } = state;
    if (!file || !preview) return;
    const startedAt = new Date().toISOString();
    return attempt(async (signal) => {
      change({ progress: { step: "Sending the file", done: 0, total: 0 } });
      const tell = (progress: Progress) => change({ progress });
      const report = await runImport(resource, file, choices, preview, tell, signal);
      change({ report, step: "done", startedAt });
      // Whatever the records stand in is read anew.
      void client.invalidateQueries();
    });
  };

  return {
    ...state,
    isBusy,
    failure,
    take,
    run,
    setKind: (resource: string) => {
      setKindChosen(true);
      change({ resource });
    },
    choose: (choices: Choices) => change({ choices, isStale: true }),
    /** Rows with errors stay out; what the preview shows remains true. */
    leaveOut: (keepGood: boolean) => change({ choices: { ...state.choices, keepGood } }),
    /** With what has been chosen since. */
    look: (next: Step) => state.file && look(state.resource, state.file, state.choices, next),
    /** Guessed anew under other circumstances: another kind, another profile. */
    guessAnew: (resource: string, choices: Choices) =>
      state.file && look(resource, state.file, { ...choices, map: {} }, "columns"),
    cancel: () => running.current?.abort(),
    go: (step: Step) => {
      setFailure(null);
      change({ step });
    },
    again: () => {
      setFailure(null);
      setState(start(state.resource));
    },
  };
}

export type WizardState = ReturnType<typeof useWizard>;
