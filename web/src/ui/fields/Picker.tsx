// One of several: typed to narrow down, Enter picks. The same for enumerations, people and records.
import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";

import type { Row } from "../catalog/types";

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** The record that the option stands for. */
  row?: Row;
}

export interface PickerProps {
  /** Seen in forms; read out in place of a visible label elsewhere. */
  label: string;
  isLabelShown?: boolean;
  options: readonly Option[];
  /** What the search has found already, when the server searches. */
  isFiltered?: boolean;
  isLoading?: boolean;
  onSearch?: (text: string) => void;
  value: string | null;
  /** The label of the value where it is not among the options. */
  current?: string;
  onPick: (option: Option | null) => void;
  /** In place of a value: open at once, and gone with Escape or when the focus leaves. */
  onCancel?: () => void;
  isClearable?: boolean;
  isRequired?: boolean;
  error?: string | undefined;
  placeholder?: string;
  description?: string | undefined;
  /** Has the focus when its dialog opens. */
  isFirst?: boolean;
}

const none: Option = { value: "", label: "None" };

function matching(options: readonly Option[], search: string): readonly Option[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ label, hint }) => {
    const text = `${label} ${hint ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function Picker(props: PickerProps) {
  const { options, value, onPick, onCancel, onSearch } = props;
  const [search, setSearch] = useState<string | null>(null);
  const combobox = useCombobox({ defaultOpened: onCancel !== undefined });
  const known = options.find((option) => option.value === value);
  const label = value ? (known?.label ?? props.current ?? "") : "";
  const found = search === null || props.isFiltered ? options : matching(options, search);
  const shown = props.isClearable && !search ? [...found, none] : found;
  const isSearching = search !== null && search !== "";

  // Enter takes the best match; without a search it keeps what is there.
  const { selectFirstOption, selectActiveOption } = combobox;
  useEffect(() => {
    if (isSearching) selectFirstOption();
    else selectActiveOption();
    // The functions are made anew with every render, and only the options matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSearching, search, shown.length, combobox.dropdownOpened]);

  const pick = (picked: string) => {
    setSearch(null);
    combobox.closeDropdown();
    onPick(picked === "" ? null : (shown.find((option) => option.value === picked) ?? null));
  };
  const type = (text: string) => {
    setSearch(text);
    onSearch?.(text);
    combobox.openDropdown();
  };
  const leave = () => {
    setSearch(null);
    combobox.closeDropdown();
    onCancel?.();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <PickerInput
          {...props}
          text={search ?? label}
          onType={type}
          onLeave={leave}
          onOpen={() => combobox.openDropdown()}
          isBusy={props.isLoading === true && isSearching}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: "auto" }} aria-label={props.label}>
          {shown.map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              active={option.value === (value ?? "")}
            >
              <Choice option={option} />
            </Combobox.Option>
          ))}
          {shown.length === 0 && (
            <Combobox.Empty>{props.isLoading ? "Searching …" : "Nothing found"}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface InputProps extends PickerProps {
  text: string;
  isBusy: boolean;
  onType: (text: string) => void;
  onOpen: () => void;
  onLeave: () => void;
  ref?: React.Ref<HTMLInputElement>;
}

function PickerInput({
  text,
  isBusy,
  onType,
  onOpen,
  onLeave,
  ref,
  label,
  isLabelShown = false,
  onCancel,
  isRequired,
  error,
  description,
  placeholder,
  // What Combobox.Target adds: aria-*, onKeyDown and the like.
  options: _options,
  isFiltered: _isFiltered,
  isLoading: _isLoading,
  onSearch: _onSearch,
  value: _value,
  current: _current,
  onPick: _onPick,
  isClearable: _isClearable,
  isFirst,
  ...target
}: InputProps) {
  const isInPlace = onCancel !== undefined;
  return (
    <TextInput
      {...target}
      ref={ref}
      size={isInPlace ? "xs" : "sm"}
      label={isLabelShown ? label : undefined}
      aria-label={isLabelShown ? undefined : label}
      withAsterisk={isRequired}
      error={error}
      description={description}
      placeholder={placeholder ?? (text === "" ? "Type to search" : undefined)}
      value={text}
      autoFocus={isInPlace}
      data-autofocus={isFirst}
      autoComplete="off"
      rightSection={isBusy ? <Loader size={14} /> : undefined}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={(event) => {
        event.currentTarget.select();
        onOpen();
      }}
      onClick={onOpen}
      onBlur={onLeave}
    />
  );
}

function Choice({ option }: { option: Option }) {
  return (
    <span style={{ display: "block", overflow: "hidden", textOverflow: "ellipsis" }}>
      {option.label}
      {option.hint && <span className="quiet"> · {option.hint}</span>}
    </span>
  );
}
