// A kind of record as this person meets it: with the custom fields, without what is masked.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { listOptions } from "@/api/queries";
import { useSession } from "@/app/session";

import { specOf } from "./catalog";
import { type CustomField, withCustomFields, withoutMasked } from "./customFields";
import type { ResourceSpec } from "./types";

const query = { limit: 500, sort: "resource,position" };
const nothing: CustomField[] = [];

export function useCustomFields(): CustomField[] {
  const { data } = useQuery({
    ...listOptions<CustomField & { id: string }>("custom_fields", query),
    staleTime: 300_000,
  });
  return data?.data ?? nothing;
}

export function useResource(resource: string): ResourceSpec {
  const fields = useCustomFields();
  const { me } = useSession();
  const masked = me.records[resource]?.masked;
  return useMemo(
    () => withoutMasked(withCustomFields(specOf(resource), fields), masked ?? []),
    [resource, fields, masked],
  );
}
