// The editor that takes the place of a value: Enter saves, Escape leaves it as it was, and so does
// leaving the field without a change. Several lines are saved by Ctrl-Enter.
import { useEffect, useState } from "react";

import { useSession } from "@/app/session";

import { type ColumnSpec, patchOf, type Row, valueOf } from "../catalog/types";
import type { Change } from "../records";
import { ChoiceInput, TagsField } from "./ChoiceInput";
import styles from "./Fields.module.css";
import { inputText, isSame, parsed } from "./input";
import { inputStyle } from "./kinds";
import { isLong, TextualInput } from "./TextualInput";
import { titleOf } from "./titles";

interface Props {
  column: ColumnSpec;
  row: Row;
  onCommit: (change: Change) => void;
  onCancel: () => void;
}

export function InlineEditor(props: Props) {
  const escape = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    }
  };
  const style = inputStyle(props.column.kind);
  return (
    <div className={styles.editor} onKeyDownCapture={escape}>
      {style === "choice" && <ChoiceEditor {...props} />}
      {style === "tags" && <TagsEditor {...props} />}
      {style === "text" && <TextEditor {...props} />}
    </div>
  );
}

function ChoiceEditor({ column, row, onCommit, onCancel }: Props) {
  const value = valueOf(row, column.name);
  const named = column.include ? (row[column.include] as Row | null | undefined) : undefined;
  return (
    <ChoiceInput
      column={column}
      label={column.label}
      value={value === null || value === undefined ? null : String(value)}
      {...(named && { current: titleOf(column.target ?? "", named) })}
      isClearable={column.nullable === true}
      onCancel={onCancel}
      onPick={(picked, beside) => {
        if (isSame(picked, value)) {
          onCancel();
        } else {
          const change: Change = { patch: patchOf(column.name, picked) };
          if (column.include) change.beside = { [column.include]: beside };
          onCommit(change);
        }
      }}
    />
  );
}

function TagsEditor({ column, row, onCommit, onCancel }: Props) {
  const before = valueOf(row, column.name);
  const [tags, setTags] = useState(Array.isArray(before) ? before.map(String) : []);
  const [isEnding, setEnding] = useState(false);
  // Leaving the field adds what is still being typed, which only the next render knows.
  useEffect(() => {
    if (!isEnding) return;
    if (isSame(tags, before ?? [])) onCancel();
    else onCommit({ patch: patchOf(column.name, tags) });
    // Once, when it ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isEnding]);
  return (
    <TagsField
      column={column}
      label={column.label}
      value={tags}
      onChange={setTags}
      onEnd={() => setEnding(true)}
    />
  );
}

function TextEditor({ column, row, onCommit, onCancel }: Props) {
  const { format } = useSession();
  const value = valueOf(row, column.name);
  const before = inputText(column, value, format.timeZone);
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<string>();
  const commit = () => {
    const result = parsed(column, text, format.timeZone);
    if (text === before || ("value" in result && isSame(result.value, value))) {
      onCancel();
    } else if ("problem" in result) {
      setProblem(result.problem);
    } else {
      onCommit({ patch: patchOf(column.name, result.value) });
    }
  };
  const press = (event: React.KeyboardEvent) => {
    const ends = event.key === "Enter" && (!isLong(column) || event.ctrlKey || event.metaKey);
    if (ends && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      commit();
    }
  };
  return (
    <div onKeyDown={press}>
      <TextualInput
        column={column}
        label={column.label}
        text={text}
        onText={(next) => {
          setText(next);
          setProblem(undefined);
        }}
        error={problem}
        isInPlace
        autoFocus
        onBlur={commit}
      />
    </div>
  );
}
