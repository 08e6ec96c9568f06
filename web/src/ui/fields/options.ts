// What can be picked for a column: from the catalog, from the people, or found by the server.
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { listOptions } from "@/api/queries";

import { catalog } from "../catalog/catalog";
import { type ColumnSpec, isCustom, type Row } from "../catalog/types";
import { humanise } from "../catalog/words";
import { usePeople } from "./people";
import type { Option } from "./Picker";
import { personName, subtitleOf, titleMembers, titleOf } from "./titles";

export interface Options {
  options: Option[];
  isLoading: boolean;
  /** The server has searched already. */
  isFiltered: boolean;
  onSearch?: (text: string) => void;
}

const yesAndNo: Option[] = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
];

export function fixedOptions(column: ColumnSpec): Option[] {
  if (column.kind === "boolean") {
    return yesAndNo;
  }
  // Choices of custom fields are what people have written.
  const label = isCustom(column.name) ? (value: string) => value : humanise;
  return (column.choices ?? []).map((value) => ({ value, label: label(value) }));
}

export function personOption(row: Row): Option {
  const hint = subtitleOf("users", row);
  return { value: row.id, label: personName(row), ...(hint && { hint }), row };
}

export function usePersonOptions(): Options {
  const { people, isLoading } = usePeople();
  const options = useMemo(
    () => people.filter((row) => row["is_active"] !== false).map(personOption),
    [people],
  );
  return { options, isLoading, isFiltered: false };
}

const found = 20;
const all = 500;
const keystrokes = 120; // milliseconds

/** The records of a kind: searched by the server where it can, all of them where it cannot. */
export function useRecordOptions(resource: string): Options {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search, keystrokes);
  const spec = catalog[resource];
  const canSearch = spec?.canSearch ?? false;
  const fields = spec?.columns
    .map((column) => column.name)
    .filter((name) => name === "id" || titleMembers.includes(name));
  const query = {
    limit: canSearch ? found : all,
    fields: fields?.join(","),
    ...(canSearch && { q: asked }),
  };
  const { data, isFetching } = useQuery({
    ...listOptions<Row>(resource, query),
    enabled: spec !== undefined,
  });
  const options = useMemo(
    () =>
      (data?.data ?? []).map((row): Option => {
        const hint = subtitleOf(resource, row);
        return { value: row.id, label: titleOf(resource, row), ...(hint && { hint }), row };
      }),
    [data, resource],
  );
  return { options, isLoading: isFetching, isFiltered: canSearch, onSearch: setSearch };
}
