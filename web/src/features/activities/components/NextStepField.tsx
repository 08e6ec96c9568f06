// What comes next, in one line: "call fri 14:30". Enter takes it, empty means nothing.
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";

import { useSession } from "@/app/session";

import { clockAt, draftInWords, draftOf } from "../clock";
import type { Subject } from "../dialogState";
import { parsePhrase } from "../phrase";
import type { Draft } from "../queries";
import classes from "./Today.module.css";

interface Props {
  about: Subject;
  label: string;
  placeholder: string;
  /** What the line says when nothing is written yet. */
  hint: string;
  onSubmit: (draft: Draft | null) => void;
  onCancel: () => void;
}

export function NextStepField({ about, label, placeholder, hint, onSubmit, onCancel }: Props) {
  const { format } = useSession();
  const [text, setText] = useState("");
  const draft =
    text.trim() === ""
      ? null
      : draftOf(parsePhrase(text, clockAt(new Date(), format)), about, format);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onSubmit(draft);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.editor}>
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        autoFocus
        data-autofocus
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className={classes.understood} aria-live="polite">
        {draft ? draftInWords(draft, format) : hint}
      </p>
    </div>
  );
}
