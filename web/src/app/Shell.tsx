import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { onSignedOut } from "@/api/client";
import { ActivityDialogs } from "@/features/activities";
import { NewContact } from "@/features/contacts";
import { NewDeal } from "@/features/deals";
import { lazyLater } from "@/lib/lazy";

import { useLiveUpdates, useStreamState } from "./live";
import { openMenu, useOpenMenu } from "./menuState";
import { BottomNavigation, SideNavigation, TopBar } from "./Navigation";
import { placesFor } from "./places";
import { useSession } from "./session";
import classes from "./Shell.module.css";
import { switchSingleKeys, useShortcutListener, useShortcuts } from "./shortcuts";
import { UndoKeys } from "./undo";
import { useIsPhone } from "./useIsPhone";

// What is typed after Ctrl-K must not be lost while its code is on the way.
const Menus = lazyLater(async () => (await import("./Menus")).default);

/** A session that ended elsewhere: to the sign-in, and afterwards back to where we were. */
function useSignOutWatch(): void {
  const router = useRouter();
  useEffect(
    () =>
      onSignedOut(() => {
        // A fresh page forgets everything that this one knew.
        const next = encodeURIComponent(router.state.location.href);
        window.location.assign(`/sign-in?next=${next}`);
      }),
    [router],
  );
}

function useShellShortcuts(): void {
  const session = useSession();
  const router = useRouter();
  useEffect(() => {
    switchSingleKeys(session.me.preferences?.shortcuts_off === true);
  }, [session]);
  useShortcuts([
    ...placesFor(session)
      .filter((place) => place.keys)
      .map((place) => ({
        keys: place.keys!,
        label: `Go to ${place.label}`,
        group: "Go to",
        run: () => router.history.push(place.to),
        isHidden: true, // Ctrl-K has all places, those without keys too
      })),
    {
      keys: "Ctrl+k",
      label: "Search and commands",
      group: "Anywhere",
      run: () => openMenu("commands"),
      isEverywhere: true,
      isHidden: true,
    },
    { keys: "?", label: "Keyboard shortcuts", group: "Anywhere", run: () => openMenu("help") },
  ]);
}

function ConnectionBanner() {
  const isLost = useStreamState() === "lost";
  return (
    <div role="status" className={classes.status}>
      {isLost && (
        <p className={classes.banner}>
          No connection to the server. What you see may be out of date; trying again…
        </p>
      )}
    </div>
  );
}

export function Shell() {
  useShortcutListener();
  useShellShortcuts();
  useSignOutWatch();
  useLiveUpdates();
  const isPhone = useIsPhone();
  const isMenuOpen = useOpenMenu() !== null;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      {isPhone ? <TopBar /> : <SideNavigation />}
      <div className={classes.content}>
        <ConnectionBanner />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {isPhone && <BottomNavigation />}
      <UndoKeys />
      <NewContact />
      <NewDeal />
      <ActivityDialogs />
      {isMenuOpen && <Menus />}
    </div>
  );
}
