import { Link } from "@tanstack/react-router";
import type { ComponentType } from "react";

import {
  IconCalendarCheck,
  IconCalendarWeek,
  IconLayoutDashboard,
  IconLayoutKanban,
  IconUsers,
} from "@/ui/icons";

import classes from "./Navigation.module.css";

interface Place {
  to: "/" | "/today" | "/calendar" | "/contacts" | "/deals";
  label: string;
  icon: ComponentType<{ size?: number }>;
}

const places: Place[] = [
  { to: "/", label: "Dashboard", icon: IconLayoutDashboard },
  { to: "/today", label: "Today", icon: IconCalendarCheck },
  { to: "/calendar", label: "Calendar", icon: IconCalendarWeek },
  { to: "/contacts", label: "Contacts", icon: IconUsers },
  { to: "/deals", label: "Deals", icon: IconLayoutKanban },
];

export function Navigation() {
  return (
    <nav className={classes.nav} aria-label="Pages">
      {places.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.link} activeOptions={{ exact: to === "/" }}>
          <Icon size={18} />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}
