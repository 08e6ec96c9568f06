import { EmptyState } from "@/ui/EmptyState";

export function NoSuchKind() {
  return (
    <EmptyState title="There is nothing here">
      There are no such records, or your role does not show them.
    </EmptyState>
  );
}
