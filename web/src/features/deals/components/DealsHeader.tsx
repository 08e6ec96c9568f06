// What the pages of deals have in common at the top: their name, the way to one another, what is new.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import { useSession } from "@/app/session";
import { IconPlus } from "@/ui/icons";

import classes from "./DealsHeader.module.css";

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

/** The name of the pages of deals, and the way from one to another. */
export function DealsHeading() {
  return (
    <>
      <h1 className={`${classes.name} ${classes.listName}`}>Deals</h1>
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
    </>
  );
}

export function NewDealButton({ onNew }: { onNew: () => void }) {
  const { can } = useSession();
  if (!can("deals", "create")) return null;
  return (
    <Button size="compact-md" aria-label="New deal" onClick={onNew}>
      <IconPlus size={16} aria-hidden />
      <span className={classes.wide}>&nbsp;New deal</span>
    </Button>
  );
}
