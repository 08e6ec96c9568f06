import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { messageOf, Problem } from "@/api/problem";

import { tellFailure } from "./toasts";

function isWorthRetrying(error: unknown): boolean {
  // The client has asked again after a 503 already; what is left are lost connections.
  return !(error instanceof Problem);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // A page that has nothing to show shows the error itself; what is already there stays.
    onError: (error, query) => {
      const isGone = error instanceof Problem && [401, 404].includes(error.status);
      if (query.state.data !== undefined && !isGone) tellFailure(messageOf(error));
    },
  }),
  mutationCache: new MutationCache({
    // A form that shows its errors says so with meta: { silent: true }.
    onError: (error, _variables, _context, mutation) => {
      const isSignedOut = error instanceof Problem && error.status === 401;
      if (!mutation.meta?.silent && !isSignedOut) tellFailure(messageOf(error));
    },
  }),
  defaultOptions: {
    queries: {
      // The stream says what changed; staleness by time is only the second net.
      staleTime: 60_000,
      retry: (count, error) => count < 2 && isWorthRetrying(error),
      placeholderData: <T>(previous: T | undefined) => previous,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});
