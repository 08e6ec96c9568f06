// The address of a list as state: filters, order, view, and the record that stands open beside it.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

import type { ListSearch } from "../filters/search";

export type SetSearch = (next: ListSearch, how?: "push" | "replace") => void;

export function useListSearch(): [ListSearch, SetSearch] {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const set = useCallback<SetSearch>(
    (next, how = "push") => {
      const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== "");
      void navigate({
        to: ".",
        search: Object.fromEntries(given) as never,
        replace: how === "replace",
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, set];
}
