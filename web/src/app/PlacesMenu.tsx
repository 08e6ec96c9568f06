// What does not fit into the bottom of a phone.
import { useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import { IconLogout, IconMoon, IconSun, IconUserCircle } from "@/ui/icons";

import classes from "./Menus.module.css";
import { placesFor } from "./places";
import { logOut, useSession } from "./session";

export function PlacesMenu({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === "dark";
  return (
    <nav aria-label="All pages">
      {placesFor(session).map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.place} onClick={onClose}>
          <Icon size={20} aria-hidden />
          {label}
        </Link>
      ))}
      <Link to="/profile" className={classes.place} onClick={onClose}>
        <IconUserCircle size={20} aria-hidden />
        {session.name}
      </Link>
      <button
        type="button"
        className={classes.place}
        onClick={() => setColorScheme(isDark ? "light" : "dark")}
      >
        {isDark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
        {isDark ? "Light colours" : "Dark colours"}
      </button>
      <button type="button" className={classes.place} onClick={() => void logOut()}>
        <IconLogout size={20} aria-hidden />
        Sign out
      </button>
    </nav>
  );
}
