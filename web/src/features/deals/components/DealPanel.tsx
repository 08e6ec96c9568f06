// A deal beside the board or the list.
import { useSession } from "@/app/session";
import { RecordPanel } from "@/ui/record/RecordPanel";
import { SkeletonFields } from "@/ui/Skeleton";

import { DealDetails } from "./DealDetails";
import { NoSuchDeal } from "./NoSuchDeal";
import { useDeal } from "./useDeal";

interface Props {
  id: string;
  onClose: () => void;
  onStep: (rows: 1 | -1) => void;
}

export function DealPanel({ id, onClose, onStep }: Props) {
  const { can } = useSession();
  const { deal, error } = useDeal(id);
  const isGone = error !== null || !can("deals", "read");
  return (
    <RecordPanel
      title={deal?.title ?? "Deal"}
      page={`/deals/${id}`}
      onClose={onClose}
      onStep={onStep}
    >
      {deal && <DealDetails key={id} deal={deal} frame="panel" onGone={onClose} />}
      {!deal && !isGone && <SkeletonFields count={8} />}
      {!deal && isGone && <NoSuchDeal />}
    </RecordPanel>
  );
}
