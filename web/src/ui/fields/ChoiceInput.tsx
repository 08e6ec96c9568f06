// The picker of a column, whatever it picks from.
import { TagsInput } from "@mantine/core";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";
import { useState } from "react";

import type { ColumnSpec, Row } from "../catalog/types";
import { fixedOptions, type Options, usePersonOptions, useRecordOptions } from "./options";
import { type Option, Picker, type PickerProps } from "./Picker";

export type ChoiceProps = Omit<PickerProps, "options" | "onSearch" | "isLoading" | "onPick"> & {
  column: ColumnSpec;
  onPick: (value: unknown, row: Row | null) => void;
};

export function ChoiceInput(props: ChoiceProps) {
  if (props.column.target === "users") {
    return <PersonChoice {...props} />;
  }
  if (props.column.kind === "reference") {
    return <RecordChoice {...props} />;
  }
  return <FixedChoice {...props} />;
}

function FixedChoice({ column, onPick, ...props }: ChoiceProps) {
  const pick = (option: Option | null) => {
    const value = option?.value ?? null;
    onPick(column.kind === "boolean" && value !== null ? value === "true" : value, null);
  };
  return <Picker {...props} options={fixedOptions(column)} onPick={pick} />;
}

function PersonChoice(props: ChoiceProps) {
  return <FromOptions {...props} from={usePersonOptions()} />;
}

function RecordChoice(props: ChoiceProps) {
  return <FromOptions {...props} from={useRecordOptions(props.column.target ?? "")} />;
}

function FromOptions({ column: _column, onPick, from, ...props }: ChoiceProps & { from: Options }) {
  const pick = (option: Option | null) => onPick(option?.value ?? null, option?.row ?? null);
  return (
    <Picker
      {...props}
      options={from.options}
      isLoading={from.isLoading}
      isFiltered={from.isFiltered}
      {...(from.onSearch && { onSearch: from.onSearch })}
      onPick={pick}
    />
  );
}

interface TagsProps {
  column: ColumnSpec;
  label: string;
  isLabelShown?: boolean;
  value: string[];
  onChange: (value: string[]) => void;
  /** In place of a value: Enter on an empty field and leaving it are the end. */
  onEnd?: () => void;
  error?: string | undefined;
}

export function TagsField({
  column,
  label,
  isLabelShown,
  value,
  onChange,
  onEnd,
  error,
}: TagsProps) {
  const [search, setSearch] = useState("");
  return (
    <TagsInput
      size={onEnd ? "xs" : "sm"}
      label={isLabelShown ? label : undefined}
      aria-label={isLabelShown ? undefined : label}
      data={column.choices ?? []}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      error={error}
      placeholder={value.length === 0 ? "Type and press Enter" : ""}
      autoFocus={onEnd !== undefined}
      acceptValueOnBlur
      onKeyDown={(event) => {
        if (onEnd && event.key === "Enter" && search === "") {
          event.preventDefault();
          onEnd();
        }
      }}
      onBlur={onEnd}
    />
  );
}
