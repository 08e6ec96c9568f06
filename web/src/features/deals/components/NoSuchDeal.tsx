import { EmptyState } from "@/ui/EmptyState";

export function NoSuchDeal() {
  return (
    <EmptyState title="There is no such deal">
      It may have been deleted, or it is not yours to see.
    </EmptyState>
  );
}
