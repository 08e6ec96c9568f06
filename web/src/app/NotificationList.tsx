import { Button, Drawer, Group } from "@mantine/core";
import "@mantine/core/styles/Drawer.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";

import { messageOf } from "@/api/problem";

import classes from "./NotificationBell.module.css";
import {
  type AppNotification,
  inWords,
  latestOptions,
  markAllRead,
  markRead,
} from "./notifications";
import { recordPath } from "./places";
import { useSession } from "./session";

export default function NotificationList({ onClose }: { onClose: () => void }) {
  const { format } = useSession();
  const router = useRouter();
  const client = useQueryClient();
  const { data, error, isPending } = useQuery(latestOptions);
  const refresh = () => void client.invalidateQueries({ queryKey: ["notifications"] });
  const read = useMutation({ mutationFn: markRead, onSuccess: refresh });
  const readAll = useMutation({ mutationFn: markAllRead, onSuccess: refresh });
  const open = (item: AppNotification) => {
    if (!item.read_at) read.mutate(item.id);
    if (item.record_id) {
      router.history.push(recordPath(item.resource, item.record_id));
      onClose();
    }
  };
  const items = data?.data ?? [];
  return (
    <Drawer opened onClose={onClose} position="right" size="sm" title="Notifications">
      {error && <p role="alert">{messageOf(error)}</p>}
      {isPending && <p className="quiet">Reading…</p>}
      {data && items.length === 0 && (
        <p className="quiet">Nothing yet. You hear here when somebody assigns something to you.</p>
      )}
      {items.some((item) => !item.read_at) && (
        <Group justify="flex-end" mb="sm">
          <Button variant="default" size="compact-sm" onClick={() => readAll.mutate()}>
            Mark all as read
          </Button>
        </Group>
      )}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.item}
              data-unread={item.read_at ? undefined : true}
              onClick={() => open(item)}
            >
              {inWords(item)}
              <span className={classes.when}>{format.relative(item.created_at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
