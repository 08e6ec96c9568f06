// Win, lose, give up, reopen: the buttons of an open record, and its keys.
import { ActionIcon, Button, Group } from "@mantine/core";

import { IconBan, IconDots, IconPhone, IconThumbDown, IconTrash, IconTrophy } from "@/ui/icons";
import { ButtonMenu, type MenuAct } from "@/ui/menu/ButtonMenu";

import type { Closing } from "../acts";
import type { Deal } from "../types";

interface Props {
  deal: Deal;
  onClose: (status: Closing) => void;
  onReopen: () => void;
  onDelete?: (() => void) | undefined;
  onLogCall?: (() => void) | undefined;
}

export function DealActs({ deal, onClose, onReopen, onDelete, onLogCall }: Props) {
  const isOpen = deal.status === "open";
  const more: MenuAct[] = [];
  if (isOpen) {
    const run = () => onClose("abandoned");
    more.push({ id: "give up", label: "Give up", icon: <IconBan size={16} />, run });
  }
  if (onDelete) {
    more.push({ id: "delete", label: "Delete", icon: <IconTrash size={16} />, run: onDelete });
  }
  return (
    <Group gap="xs">
      {isOpen && (
        <>
          <Button
            size="compact-md"
            leftSection={<IconTrophy size={16} aria-hidden />}
            onClick={() => onClose("won")}
          >
            Win
          </Button>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconThumbDown size={16} aria-hidden />}
            onClick={() => onClose("lost")}
          >
            Lose
          </Button>
        </>
      )}
      {!isOpen && (
        <Button size="compact-md" variant="default" onClick={onReopen}>
          Reopen
        </Button>
      )}
      {onLogCall && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPhone size={16} aria-hidden />}
          onClick={onLogCall}
        >
          Log a call
        </Button>
      )}
      {more.length > 0 && (
        <ButtonMenu
          entries={more}
          button={
            <ActionIcon aria-label="More to do with this deal">
              <IconDots size={18} />
            </ActionIcon>
          }
        />
      )}
    </Group>
  );
}
