// The editor of a column's filter, by the kind of the column.
import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  TagsInput,
  TextInput,
} from "@mantine/core";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";
import { useState } from "react";

import type { ColumnSpec } from "../catalog/types";
import { fixedOptions, usePersonOptions, useRecordOptions } from "../fields/options";
import type { Option } from "../fields/Picker";
import { type Condition, listOf, partsOf } from "./conditions";
import { comingRanges, type DayRange, isDay, pastRanges } from "./days";
import styles from "./FilterBar.module.css";

interface Props {
  column: ColumnSpec;
  conditions: readonly Condition[];
  onChange: (conditions: Condition[]) => void;
  onDone: () => void;
}

export function ConditionEditor(props: Props) {
  return (
    <Stack gap="sm" miw={220} maw={300}>
      <ByKind {...props} />
      {props.column.nullable && <Emptiness {...props} />}
    </Stack>
  );
}

function ByKind(props: Props) {
  const { column } = props;
  switch (column.kind) {
    case "enum":
    case "boolean":
      return <Choices {...props} options={fixedOptions(column)} />;
    case "reference":
      return column.target === "users" ? <People {...props} /> : <Records {...props} />;
    case "integer":
    case "decimal":
    case "money":
      return <Range {...props} type="text" />;
    case "moment":
    case "day":
      return <Days {...props} />;
    case "tags":
    case "list":
      return <Having {...props} />;
    case "json":
      return null;
    default:
      return <Containing {...props} />;
  }
}

const of = (conditions: readonly Condition[], op: Condition["op"]) =>
  conditions.find((condition) => condition.op === op)?.value;

/** Several may be chosen: one is `eq`, more are `in`. */
function Choices({
  column,
  conditions,
  onChange,
  options,
}: Props & { options: readonly Option[] }) {
  const [search, setSearch] = useState("");
  const chosen = chosenOf(conditions);
  const found = options.filter((option) =>
    option.label.toLowerCase().includes(search.toLowerCase()),
  );
  const toggle = (value: string) => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    onChange(anyOf(column.name, next));
  };
  return (
    <>
      {options.length > 8 && (
        <TextInput
          size="xs"
          aria-label="Search"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={styles.choices}>
        {found.map((option) => (
          <Checkbox
            key={option.value}
            size="xs"
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
        ))}
      </div>
    </>
  );
}

function chosenOf(conditions: readonly Condition[]): string[] {
  const one = of(conditions, "eq");
  return one !== undefined ? [one] : partsOf(of(conditions, "in") ?? "");
}

function anyOf(column: string, values: readonly string[]): Condition[] {
  if (values.length === 0) return [];
  return values.length === 1
    ? [{ column, op: "eq", value: values[0] ?? "" }]
    : [{ column, op: "in", value: listOf(values) }];
}

function People(props: Props) {
  const { options } = usePersonOptions();
  return <Choices {...props} options={[{ value: "me", label: "Me" }, ...options]} />;
}

function Records(props: Props) {
  const { options, onSearch } = useRecordOptions(props.column.target ?? "");
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Search"
        placeholder="Search"
        onChange={(event) => onSearch?.(event.currentTarget.value)}
      />
      <Choices {...props} options={options.slice(0, 8)} />
    </>
  );
}

interface EndProps {
  label: string;
  type: "text" | "date";
  value: string;
  onValue: (value: string) => void;
}

function End({ label, type, value, onValue }: EndProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      type={type}
      inputMode={type === "text" ? "decimal" : undefined}
      defaultValue={value}
      key={value}
      onBlur={(event) => {
        if (event.currentTarget.value !== value) onValue(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") onValue(event.currentTarget.value.trim());
      }}
    />
  );
}

function Range({ column, conditions, onChange, type }: Props & { type: "text" | "date" }) {
  const set = (op: "gte" | "lte", value: string) => {
    const other = conditions.filter((one) => ["gte", "lte"].includes(one.op) && one.op !== op);
    const isUsable = type === "date" ? isDay(value) : /^-?\d+(\.\d+)?$/.test(value);
    onChange(isUsable ? [...other, { column: column.name, op, value }] : other);
  };
  const given = (op: "gte" | "lte") => {
    const value = of(conditions, op) ?? "";
    return type === "date" && !isDay(value) ? "" : value;
  };
  const [from, until] = type === "date" ? ["From", "Until"] : ["At least", "At most"];
  return (
    <Group grow gap="sm" wrap="nowrap">
      <End
        label={from ?? ""}
        type={type}
        value={given("gte")}
        onValue={(value) => set("gte", value)}
      />
      <End
        label={until ?? ""}
        type={type}
        value={given("lte")}
        onValue={(value) => set("lte", value)}
      />
    </Group>
  );
}

const lieAhead = /^(next_|due_|expected_|expires_|valid_until)/;

function Days(props: Props) {
  const { column, conditions, onChange, onDone } = props;
  const ranges = lieAhead.test(column.name) ? comingRanges : pastRanges;
  const isChosen = (range: DayRange) =>
    of(conditions, "gte") === range.from && of(conditions, "lte") === range.until;
  const choose = (range: DayRange) => {
    const next: Condition[] = [];
    if (range.from) next.push({ column: column.name, op: "gte", value: range.from });
    if (range.until) next.push({ column: column.name, op: "lte", value: range.until });
    onChange(next);
    onDone();
  };
  return (
    <>
      <Group gap={6}>
        {ranges.map((range) => (
          <Button
            key={range.label}
            size="compact-sm"
            variant={isChosen(range) ? "filled" : "default"}
            onClick={() => choose(range)}
          >
            {range.label}
          </Button>
        ))}
      </Group>
      <Range {...props} type="date" />
    </>
  );
}

function Having({ column, conditions, onChange }: Props) {
  const values = conditions.filter((one) => one.op === "has").map((one) => one.value);
  return (
    <TagsInput
      size="xs"
      label="Includes"
      data={column.choices ?? []}
      maxTags={1}
      value={values}
      onChange={(next) =>
        onChange(next.map((value) => ({ column: column.name, op: "has", value })))
      }
    />
  );
}

const ways = [
  { value: "contains", label: "Contains" },
  { value: "starts_with", label: "Begins with" },
  { value: "eq", label: "Is" },
] as const;

function Containing({ column, conditions, onChange, onDone }: Props) {
  const now = conditions.find((one) => ways.some((way) => way.value === one.op));
  const [op, setOp] = useState<Condition["op"]>(now?.op ?? "contains");
  const [text, setText] = useState(now?.value ?? "");
  const apply = (way: Condition["op"], value: string) =>
    onChange(value.trim() === "" ? [] : [{ column: column.name, op: way, value: value.trim() }]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply(op, text);
        onDone();
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="How"
          data={ways.map((way) => ({ ...way }))}
          value={op}
          onChange={(way) => {
            setOp(way as Condition["op"]);
            if (text !== "") apply(way as Condition["op"], text);
          }}
        />
        <TextInput
          size="xs"
          aria-label={column.label}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => {
            if (text.trim() !== (now?.value ?? "")) apply(op, text);
          }}
        />
      </Stack>
    </form>
  );
}

function Emptiness({ column, conditions, onChange, onDone }: Props) {
  const now = of(conditions, "is_null");
  const set = (value: string) => {
    onChange(now === value ? [] : [{ column: column.name, op: "is_null", value }]);
    onDone();
  };
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant={now === "true" ? "filled" : "default"}
        onClick={() => set("true")}
      >
        Is empty
      </Button>
      <Button
        size="compact-sm"
        variant={now === "false" ? "filled" : "default"}
        onClick={() => set("false")}
      >
        Is not empty
      </Button>
    </Group>
  );
}
