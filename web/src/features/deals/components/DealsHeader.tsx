// What the pages of deals have in common at the top: their name, the way to one another, what is new.
import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { useSession } from "@/app/session";
import { IconPlus } from "@/ui/icons";

import classes from "./DealsHeader.module.css";

interface Props {
  onNew?: () => void;
  /** Between the tabs and the button. */
  children?: ReactNode;
}

const pages = [
  { to: "/deals", label: "Board" },
  { to: "/deals/list", label: "List" },
  { to: "/deals/forecast", label: "Forecast" },
] as const;

/** What the other page understands as well: its filters, not the open record or the order. */
function shared(search: Record<string, string | undefined>) {
  const { open: _open, sort: _sort, view: _view, ...filters } = search;
  return filters;
}

export function DealsHeader({ onNew, children }: Props) {
  const { can } = useSession();
  return (
    <header className={classes.header}>
      <h1 className={classes.name}>Deals</h1>
      <nav className={classes.tabs} aria-label="Views of deals">
        {pages.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            search={shared as never}
            className={classes.tab}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Group gap="sm" className={classes.tools}>
        {children}
        {onNew && can("deals", "create") && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
            New deal
          </Button>
        )}
      </Group>
    </header>
  );
}
