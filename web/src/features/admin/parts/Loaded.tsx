// What a query has brought: its shape while it loads, a sentence when it failed.
import { Alert, Button } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import type { ReactNode } from "react";

import { messageOf } from "@/api/problem";
import { SkeletonRows } from "@/ui/Skeleton";

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

interface Props<T> {
  query: Query<T>;
  children: (data: T) => ReactNode;
  loading?: ReactNode;
}

export function Loaded<T>({ query, children, loading }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Alert color="red" title="This could not be read" role="alert">
        {messageOf(query.error)}{" "}
        <Button size="compact-sm" variant="default" ml="sm" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </Alert>
    );
  }
  return loading ?? <SkeletonRows />;
}
