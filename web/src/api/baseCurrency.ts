// The currency in which deals are counted: sums, figures and filters by value speak of it.
import { queryOptions, useQuery } from "@tanstack/react-query";

import { sendJson } from "./client";

interface Rate {
  currency: string;
  rate: number;
  is_base: boolean;
}

export const ratesOptions = queryOptions({
  queryKey: ["exchange_rates", "list"],
  queryFn: ({ signal }) => sendJson<{ data: Rate[] }>("GET", "/exchange_rates", { signal }),
  staleTime: 10 * 60_000,
});

export function useBaseCurrency(): string {
  const { data } = useQuery(ratesOptions);
  return data?.data.find((rate) => rate.is_base)?.currency ?? "USD";
}

/** Currencies that deals can be in: those with an exchange rate, the base currency first. */
export function useCurrencies(): string[] {
  const { data } = useQuery(ratesOptions);
  const rates = data?.data ?? [];
  return [...rates].sort((a, b) => Number(b.is_base) - Number(a.is_base)).map((r) => r.currency);
}
