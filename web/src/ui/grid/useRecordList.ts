// Everything that a list of records needs, from its address: what is asked of the server, the
// columns, the cursor, the selection, and the record that is open beside it.
import { useMemo, useState } from "react";

import type { Query } from "@/api/client";
import { useSession } from "@/app/session";

import type { ResourceSpec, Row } from "../catalog/types";
import { type Condition, conditionsOf, serverFilters, type Viewer } from "../filters/conditions";
import { useListWindow } from "../records";
import type { SavedView } from "../views/logic";
import type { Place } from "./keys";
import { recall, remember } from "./memory";
import { nothing, type Selection } from "./selection";
import type { GridColumn } from "./types";
import { useLayout } from "./useLayout";
import { useListSearch } from "./useListSearch";

export interface ListOptions {
  spec: ResourceSpec;
  columns: readonly GridColumn[];
  /** Shown until somebody chooses. */
  standard: readonly string[];
  /** Filters that the page itself sets, which the person cannot take away. */
  fixed?: Query;
  /** Members that are read besides those of the columns. */
  members?: readonly string[];
  views?: readonly SavedView[];
}

export function useViewer(): Viewer {
  const { me, format } = useSession();
  const today = format.dayKey(new Date());
  return useMemo(
    () => ({ id: me.user.id, timeZone: format.timeZone, today }),
    [me.user.id, format.timeZone, today],
  );
}

const start: Place = { row: 0, column: 0 };

export function useRecordList({ spec, columns, standard, fixed, members, views }: ListOptions) {
  const [search, setSearch] = useListSearch();
  const viewer = useViewer();
  const view = views?.find((one) => one.id === search["view"]);
  const shownView = view && { id: view.id, layout: view.definition.layout };
  const [layout, setLayout] = useLayout(spec.name, columns, standard, shownView);
  const conditions = conditionsOf(search, spec);
  const filter: Query = {
    ...serverFilters(conditions, spec, viewer),
    ...fixed,
    ...(spec.canSearch && search["q"] ? { q: search["q"] } : {}),
  };
  const query: Query = {
    ...filter,
    sort: search["sort"],
    ...shape(columns, layout.columns, members),
  };
  const window = useListWindow(spec.name, query);
  const listKey = `${spec.name} ${JSON.stringify([filter, search["sort"]])}`;
  const [place, setPlace] = useKept(listKey, "place", start);
  const [selection, setSelection] = useKept(listKey, "selection", nothing);

  const open = (row: Row, index: number) => {
    setPlace({ ...place, row: index });
    setSearch({ ...search, open: row.id }, search["open"] ? "replace" : "push");
  };
  return {
    ...{ spec, search, setSearch, conditions, filter, query, window, listKey, viewer, view },
    ...{ layout, setLayout, place, setPlace, selection, setSelection },
    openId: search["open"],
    open,
    close: () => setSearch({ ...search, open: undefined }, "replace"),
    /** The next or previous record into the panel. */
    step: (rows: number) => {
      const index = place.row + rows;
      const row = window.rowAt(index);
      if (row) open(row, index);
    },
    onSort: (sort: string | undefined) => setSearch({ ...search, sort }),
  };
}

export type RecordListState = ReturnType<typeof useRecordList>;
export type { Condition };

/** State that belongs to a list, and is there again when the list is. */
function useKept<Name extends "place" | "selection">(
  listKey: string,
  name: Name,
  initial: Name extends "place" ? Place : Selection,
) {
  type Value = typeof initial;
  const [state, setState] = useState<{ listKey: string; value: Value }>();
  const value =
    state?.listKey === listKey ? state.value : ((recall(listKey)?.[name] as Value) ?? initial);
  const set = (next: Value) => {
    remember(listKey, { [name]: next });
    setState({ listKey, value: next });
  };
  return [value, set] as const;
}

/** Only what is shown is asked for. */
function shape(
  columns: readonly GridColumn[],
  shown: readonly string[],
  members: readonly string[] = [],
): Query {
  const wanted = columns.filter((column) => shown.includes(column.id));
  const fields = new Set(["id", ...members, ...wanted.flatMap((column) => column.members)]);
  const include = new Set(wanted.flatMap((column) => column.include ?? []));
  return {
    fields: [...fields].sort().join(","),
    include: include.size > 0 ? [...include].sort().join(",") : undefined,
  };
}
