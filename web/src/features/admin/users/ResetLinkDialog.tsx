import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";

import { useSession } from "@/app/session";
import { IconCheck, IconCopy } from "@/ui/icons";

import type { ResetLink } from "./types";

interface Props {
  who: string;
  link: ResetLink;
  onClose: () => void;
}

/** Without a mail server the link is handed over by whoever made it. */
export function ResetLinkDialog({ who, link, onClose }: Props) {
  const { format } = useSession();
  const clipboard = useClipboard();
  return (
    <Modal opened onClose={onClose} title={`A link for ${who}`}>
      <Stack gap="md">
        <Text size="sm">
          No mail server is set up, so nobody has been told. Give {who} this link: it lets them
          choose a password, once, until {format.dateTime(link.expires_at)}.
        </Text>
        <TextInput
          label="Link"
          readOnly
          data-autofocus
          value={link.link ?? ""}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end" gap="sm">
          <Button
            variant="default"
            leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={() => clipboard.copy(link.link ?? "")}
          >
            {clipboard.copied ? "Copied" : "Copy"}
          </Button>
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
