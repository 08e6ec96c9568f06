import { ActionIcon } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { deleteRecord, keys, restoreRecord } from "@/api/queries";
import { tell, tellFailure } from "@/app/toasts";
import { offerUndo } from "@/app/undo";
import { lazyLater } from "@/lib/lazy";
import type { ResourceSpec, Row } from "@/ui/catalog/types";
import { lowerFirst } from "@/ui/catalog/words";
import { titleOf } from "@/ui/fields/titles";
import { IconDots, IconTrash } from "@/ui/icons";
import { ButtonMenu } from "@/ui/menu/ButtonMenu";
import { useMayChange } from "@/ui/rights";

const ConfirmDialog = lazyLater(async () => (await import("@/ui/ConfirmDialog")).ConfirmDialog);

interface Props {
  spec: ResourceSpec;
  row: Row;
  onGone: () => void;
}

export function RecordMenu({ spec, row, onGone }: Props) {
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const mayChange = useMayChange(spec.name);
  const title = titleOf(spec.name, row);
  if (!spec.canDelete || !mayChange(row, "delete")) {
    return null;
  }
  const remove = async () => {
    setAsking(false);
    try {
      await deleteRecord(spec.name, row.id);
      onGone();
      await client.invalidateQueries({ queryKey: keys.lists(spec.name) });
      const message = `Deleted ${title}.`;
      if (spec.canRestore) offerUndo({ message, undo: () => restoreRecord(spec.name, row.id) });
      else tell(message);
    } catch (error) {
      tellFailure(`Not deleted. ${messageOf(error)}`);
    }
  };
  return (
    <>
      <ButtonMenu
        button={
          <ActionIcon aria-label={`More to do with ${title}`}>
            <IconDots size={18} />
          </ActionIcon>
        }
        entries={[
          {
            id: "delete",
            label: `Delete this ${lowerFirst(spec.singular)}`,
            icon: <IconTrash size={14} />,
            run: () => setAsking(true),
          },
        ]}
      />
      {isAsking && (
        <ConfirmDialog
          title={`Delete ${title}?`}
          action="Delete"
          isDangerous
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          {spec.canRestore
            ? "It goes to the bin, and you can take it back."
            : "It is gone for good then."}
        </ConfirmDialog>
      )}
    </>
  );
}
