// The people of the installation: few enough to have them all, and needed everywhere by name.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { listOptions } from "@/api/queries";

import type { Row } from "../catalog/types";
import { personName } from "./titles";

const query = {
  limit: 500,
  sort: "first_name,last_name",
  fields: "id,first_name,last_name,email,title,is_active,team_id",
};

export function usePeople(): { people: Row[]; byId: Map<string, Row>; isLoading: boolean } {
  const { data, isLoading } = useQuery({ ...listOptions<Row>("users", query), staleTime: 300_000 });
  return useMemo(() => {
    const people = data?.data ?? [];
    return { people, byId: new Map(people.map((row) => [row.id, row])), isLoading };
  }, [data, isLoading]);
}

/** A person's name by the id, as far as it is known. */
export function usePersonName(): (id: string) => string | undefined {
  const { byId } = usePeople();
  return (id) => {
    const row = byId.get(id);
    return row && personName(row);
  };
}
