import { Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { keys } from "@/api/queries";
import { recordPath } from "@/app/places";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";
import type { ResourceSpec, Row } from "@/ui/catalog/types";
import { lowerFirst } from "@/ui/catalog/words";
import { titleOf } from "@/ui/fields/titles";
import { formColumns } from "@/ui/record/formLogic";
import { RecordForm } from "@/ui/record/RecordForm";

interface Props {
  spec: ResourceSpec;
  onClose: () => void;
}

export function NewRecordDialog({ spec, onClose }: Props) {
  const { me, can } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayAssign = can(spec.name, "assign");
  const names = formColumns(spec).filter((name) => mayAssign || name !== "owner_id");
  const initial = {
    ...(mayAssign && names.includes("owner_id") && { owner_id: me.user.id }),
    ...(names.includes("from_email") && { from_email: me.user.email }),
  };
  const saved = (row: Row) => {
    onClose();
    tell(`Added ${titleOf(spec.name, row)}.`);
    void client.invalidateQueries({ queryKey: keys.lists(spec.name) });
    void navigate({ to: recordPath(spec.name, row.id) });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={`New ${lowerFirst(spec.singular)}`}>
      <RecordForm
        spec={spec}
        names={names}
        initial={initial}
        action={`Add ${lowerFirst(spec.singular)}`}
        onSaved={saved}
        onCancel={onClose}
      />
    </Modal>
  );
}
