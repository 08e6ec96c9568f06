import { ConfirmDialog } from "@/ui/ConfirmDialog";

import type { Handle } from "../acts";

interface Props {
  deal: Handle;
  /** Where it goes; without it where it was last. */
  stage?: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked for, because it cannot be taken back: a second closing is one of today. */
export function ReopenDialog({ deal, stage, onConfirm, onClose }: Props) {
  return (
    <ConfirmDialog
      title={`Reopen “${deal.title}”`}
      action="Reopen"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      It counts as open again{stage !== undefined && ` in ${stage}`}. The day of its closing and the
      reason are taken away; the audit log keeps them.
    </ConfirmDialog>
  );
}
