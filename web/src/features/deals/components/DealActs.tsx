// Win, lose, give up, reopen: the buttons of an open record, and its keys.
import { ActionIcon, Button, Group, Menu } from "@mantine/core";

import { IconBan, IconDots, IconThumbDown, IconTrash, IconTrophy } from "@/ui/icons";

import type { Closing } from "../acts";
import type { Deal } from "../types";

interface Props {
  deal: Deal;
  onClose: (status: Closing) => void;
  onReopen: () => void;
  onDelete?: (() => void) | undefined;
}

export function DealActs({ deal, onClose, onReopen, onDelete }: Props) {
  const isOpen = deal.status === "open";
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
      {(isOpen || onDelete) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label="More to do with this deal">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {isOpen && (
              <Menu.Item leftSection={<IconBan size={16} />} onClick={() => onClose("abandoned")}>
                Give up
              </Menu.Item>
            )}
            {onDelete && (
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={onDelete}>
                Delete
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
