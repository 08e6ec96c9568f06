import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useState } from "react";

import { sendJson } from "@/api/client";
import { useAll } from "@/lib/registry";
import {
  IconCalendarCheck,
  IconFileText,
  IconLayoutKanban,
  IconMail,
  IconUser,
  IconUsers,
} from "@/ui/icons";

import { commands } from "./commands";
import { type Find, type MenuItem, menuItems } from "./menuItems";
import { placesFor, recordPath } from "./places";
import { logOut, useSession } from "./session";
import { shortcuts } from "./shortcuts";

const kinds: Record<string, { group: string; icon: ReactNode }> = {
  contacts: { group: "Contacts", icon: <IconUser size={16} aria-hidden /> },
  deals: { group: "Deals", icon: <IconLayoutKanban size={16} aria-hidden /> },
  activities: { group: "Activities", icon: <IconCalendarCheck size={16} aria-hidden /> },
  documents: { group: "Documents", icon: <IconFileText size={16} aria-hidden /> },
  emails: { group: "Emails", icon: <IconMail size={16} aria-hidden /> },
  users: { group: "People", icon: <IconUsers size={16} aria-hidden /> },
};

const pause = 60; // milliseconds of quiet before the server is asked

function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setQuiet(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return quiet;
}

function useOffered(): MenuItem[] {
  const session = useSession();
  const router = useRouter();
  const fromPages = useAll(commands);
  const withKeys = useAll(shortcuts);
  const go = (to: string) => () => router.history.push(to);
  const places = placesFor(session).map(({ to, label, icon: Icon, keys }) => ({
    id: `go ${to}`,
    label,
    group: "Go to",
    keywords: "go open page",
    keys,
    icon: <Icon size={16} aria-hidden />,
    run: go(to),
  }));
  const seen = new Set(fromPages.map((command) => command.label));
  const acts = withKeys
    .filter((shortcut) => !shortcut.isHidden && !seen.has(shortcut.label))
    .map(({ label, group, keys, run }) => ({ id: `keys ${keys}`, label, group, keys, run }));
  return [
    ...fromPages,
    ...acts,
    ...places,
    { id: "profile", label: "Profile", group: "Go to", run: go("/profile") },
    { id: "sign-out", label: "Sign out", group: "Anywhere", run: () => void logOut() },
  ];
}

export function useMenuItems(text: string): { items: MenuItem[]; isSearching: boolean } {
  const router = useRouter();
  const offered = useOffered();
  const wanted = text.trim();
  const quiet = useQuiet(wanted);
  const isAsked = quiet.length > 0;
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ["search", quiet],
    queryFn: ({ signal }) =>
      sendJson<{ data: Find[] }>("GET", "/search", { query: { q: quiet, limit: 12 }, signal }),
    enabled: isAsked,
    staleTime: 5_000,
  });
  const finds = useMemo(
    () =>
      (wanted === "" ? [] : (data?.data ?? [])).map((find) => ({
        ...find,
        item: {
          id: `${find.kind} ${find.id}`,
          label: find.title,
          hint: find.subtitle ?? undefined,
          group: kinds[find.kind]?.group ?? find.kind,
          icon: kinds[find.kind]?.icon,
          run: () => router.history.push(recordPath(find.kind, find.id)),
        },
      })),
    [data, wanted, router],
  );
  const isBehind = quiet !== wanted || (isFetching && (data === undefined || isPlaceholderData));
  return { items: menuItems(text, offered, finds), isSearching: wanted !== "" && isBehind };
}
