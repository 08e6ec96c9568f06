// A field that is typed: one line, several lines, a number, a date.
import { Textarea, TextInput } from "@mantine/core";

import type { ColumnSpec } from "../catalog/types";
import { inputModes, inputTypes } from "./kinds";

interface Props {
  column: ColumnSpec;
  label: string;
  isLabelShown?: boolean;
  text: string;
  onText: (text: string) => void;
  error?: string | undefined;
  description?: string | undefined;
  isInPlace?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
}

export function isLong(column: ColumnSpec): boolean {
  return column.kind === "longtext" || column.kind === "json";
}

export function TextualInput({ column, label, isLabelShown = false, ...props }: Props) {
  const shared = {
    size: props.isInPlace ? ("xs" as const) : ("sm" as const),
    label: isLabelShown ? label : undefined,
    "aria-label": isLabelShown ? undefined : label,
    withAsterisk: isLabelShown && column.required === true,
    value: props.text,
    error: props.error,
    description: props.description,
    autoFocus: props.autoFocus,
    "data-autofocus": props.autoFocus,
    onBlur: props.onBlur,
    onFocus: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (props.isInPlace && !isLong(column)) event.currentTarget.select();
    },
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onText(event.currentTarget.value),
  };
  if (isLong(column)) {
    const example = column.kind === "json" ? '{"minimum_value": 1000}' : undefined;
    return <Textarea {...shared} placeholder={example} autosize minRows={3} maxRows={16} />;
  }
  return (
    <TextInput
      {...shared}
      type={inputTypes[column.kind] ?? "text"}
      inputMode={inputModes[column.kind]}
      autoComplete="off"
    />
  );
}
