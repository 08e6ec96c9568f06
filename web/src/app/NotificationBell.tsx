import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";

import { IconBell } from "@/ui/icons";

import classes from "./NotificationBell.module.css";
import { unreadOptions } from "./notifications";

const NotificationList = lazy(() => import("./NotificationList"));

export function NotificationBell({ size = "md" }: { size?: "md" | "lg" }) {
  const [isOpen, setOpen] = useState(false);
  const unread = useQuery(unreadOptions).data?.page.total ?? 0;
  const label = unread > 0 ? `Notifications, ${unread} unread` : "Notifications";
  return (
    <>
      <ActionIcon
        size={size}
        aria-label={label}
        aria-haspopup="dialog"
        className={classes.bell}
        onClick={() => setOpen(true)}
      >
        <IconBell size={18} />
        {unread > 0 && <span className={classes.dot} />}
      </ActionIcon>
      {isOpen && (
        <Suspense>
          <NotificationList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
