// The filters of a list: a search field, a chip for each filtered column, and one more.
import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

import { useShortcuts } from "@/app/shortcuts";
import { lazyLater } from "@/lib/lazy";
import { IconFilter, IconSearch, IconX } from "@/ui/icons";

import { type ColumnSpec, columnNamed, type ResourceSpec } from "../catalog/types";
import { humanise, lowerFirst } from "../catalog/words";
import { usePersonName } from "../fields/people";
import type { SetSearch } from "../grid/useListSearch";
import { ButtonMenu, type MenuAct } from "../menu/ButtonMenu";
import { ButtonPopover } from "../menu/ButtonPopover";
import { byColumn, type Condition, conditionsOf, inWords, withConditions } from "./conditions";
import styles from "./FilterBar.module.css";
import type { ListSearch } from "./search";

const ConditionEditor = lazyLater(async () => (await import("./ConditionEditor")).ConditionEditor);

interface Props {
  spec: ResourceSpec;
  search: ListSearch;
  setSearch: SetSearch;
  /** Offered first; the others stand behind them. */
  first?: readonly string[];
}

export function FilterBar({ spec, search, setSearch, first = [] }: Props) {
  const [edited, setEdited] = useState<string>();
  const groups = byColumn(conditionsOf(search, spec));
  const shown =
    edited && !groups.some(([name]) => name === edited)
      ? [...groups, [edited, []] as const]
      : groups;
  const set = (column: string, conditions: Condition[]) =>
    setSearch(withConditions({ ...search, open: undefined }, column, conditions));
  return (
    <div className={styles.bar} role="search" aria-label={`Filter ${lowerFirst(spec.plural)}`}>
      <SearchField spec={spec} search={search} setSearch={setSearch} />
      {shown.map(([name, conditions]) => {
        const column = columnNamed(spec, name);
        return (
          column && (
            <FilterChip
              key={name}
              column={column}
              conditions={conditions}
              isOpen={edited === name}
              onOpen={(isOpen) => setEdited(isOpen ? name : undefined)}
              onChange={(next) => set(name, next)}
            />
          )
        );
      })}
      <AddFilter spec={spec} first={first} onAdd={setEdited} />
    </div>
  );
}

const patience = 200; // milliseconds of silence before the server is asked

function SearchField({ spec, search, setSearch }: Props) {
  const asked = search["q"] ?? "";
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  if (known !== asked) {
    // From elsewhere: a saved view, or the way back.
    setKnown(asked);
    setText(asked);
  }
  const ask = useDebouncedCallback((q: string) => {
    setKnown(q);
    setSearch({ ...search, q, open: undefined }, asked === "" ? "push" : "replace");
  }, patience);
  useShortcuts([
    { keys: "/", label: "Filter the list", group: "Lists", run: () => input.current?.focus() },
  ]);
  useEffect(() => () => ask.cancel?.(), [ask]);
  if (!spec.canSearch) {
    return null;
  }
  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      className={styles.search}
      placeholder={`Search ${lowerFirst(spec.plural)}`}
      aria-label={`Search ${lowerFirst(spec.plural)}`}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => leaveField(event)}
    />
  );
}

/** Down and Escape lead on to the list. */
function leaveField(event: React.KeyboardEvent<HTMLInputElement>) {
  if (event.key === "ArrowDown" || event.key === "Escape" || event.key === "Enter") {
    event.preventDefault();
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }
}

interface ChipProps {
  column: ColumnSpec;
  conditions: readonly Condition[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (conditions: Condition[]) => void;
}

function FilterChip({ column, conditions, isOpen, onOpen, onChange }: ChipProps) {
  const personName = usePersonName();
  const said = inWords(column, conditions, (of, value) => {
    if (of.target === "users") return value === "me" ? "me" : (personName(value) ?? "somebody");
    return of.choices || of.kind === "boolean" ? lowerFirst(humanise(value)) : value;
  });
  return (
    <span className={styles.chip}>
      <ButtonPopover
        isOpen={isOpen}
        onOpen={onOpen}
        position="bottom-start"
        label={`Filter by ${lowerFirst(column.label)}`}
        button={
          <button type="button" className={styles.chipText} onClick={() => onOpen(!isOpen)}>
            {column.label} {said}
          </button>
        }
      >
        <ConditionEditor
          column={column}
          conditions={conditions}
          onChange={onChange}
          onDone={() => onOpen(false)}
        />
      </ButtonPopover>
      <button
        type="button"
        className={styles.chipClose}
        aria-label={`Remove the filter ${column.label}`}
        onClick={() => {
          onOpen(false);
          onChange([]);
        }}
      >
        <IconX size={12} aria-hidden />
      </button>
    </span>
  );
}

interface AddProps {
  spec: ResourceSpec;
  first: readonly string[];
  onAdd: (column: string) => void;
}

function AddFilter({ spec, first, onAdd }: AddProps) {
  const columns = spec.columns.filter((column) => column.filterable && column.kind !== "id");
  const leading = first.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const others = columns
    .filter((column) => !first.includes(column.name))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const act = ({ name, label }: ColumnSpec): MenuAct => ({
    id: name,
    label,
    run: () => onAdd(name),
  });
  return (
    <ButtonMenu
      position="bottom-start"
      button={
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconFilter size={14} />}
        >
          Filter
        </Button>
      }
      entries={[
        ...leading.map(act),
        ...(leading.length > 0 ? (["line"] as const) : []),
        ...others.map(act),
      ]}
    />
  );
}
