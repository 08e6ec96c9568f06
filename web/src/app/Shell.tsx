import { Outlet } from "@tanstack/react-router";

import { Navigation } from "./Navigation";
import classes from "./Shell.module.css";
import { useShortcutListener } from "./shortcuts";
import { UndoKeys } from "./undo";

export function Shell() {
  useShortcutListener();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      <Navigation />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <UndoKeys />
    </div>
  );
}
