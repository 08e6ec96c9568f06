// Every address of the app. Pages are loaded when they are first opened; what stands in the address
// (filters, sort, view, the open record) is read by each feature's search.ts.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";

import { Problem } from "@/api/problem";
import { validateSearch as activitiesSearch } from "@/features/activities/search";
import { validateSearch as adminSearch } from "@/features/admin/search";
import { validateSearch as contactsSearch } from "@/features/contacts/search";
import { validateSearch as dashboardSearch } from "@/features/dashboard/search";
import { validateSearch as dealsSearch } from "@/features/deals/search";
import { validateSearch as importSearch } from "@/features/import/search";
import { validateSearch as recordsSearch } from "@/features/records/search";

import { BareErrorPage, ErrorPage, NotFoundPage } from "./ErrorPage";
import { queryClient } from "./queryClient";
import { meOptions } from "./session";
import { Shell } from "./Shell";

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: BareErrorPage,
});

export interface SignInSearch {
  /** Where to go afterwards: an address of our own. */
  next?: string;
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (raw: Record<string, unknown>): SignInSearch =>
    typeof raw.next === "string" ? { next: raw.next } : {},
  component: lazyRouteComponent(() => import("@/features/auth/SignInPage")),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot-password",
  component: lazyRouteComponent(() => import("@/features/auth/ForgotPasswordPage")),
});

// The link of the mail: /reset-password#token=…
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset-password",
  component: lazyRouteComponent(() => import("@/features/auth/ResetPasswordPage")),
});

/** The code of the page, while the server is asked who is there. */
function fetchCode(routeId: string | undefined): void {
  const route = Object.values(router.routesById).find(({ id }) => id === routeId);
  const page = route?.options.component as { preload?: () => Promise<unknown> } | undefined;
  // What fails here fails again when the page is shown, and is told then.
  page?.preload?.()?.catch(() => undefined);
}

/** Everything behind the sign-in. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ location, matches }) => {
    fetchCode(matches.at(-1)?.routeId);
    const me = await queryClient.ensureQueryData(meOptions).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    });
    if (!me || me.must_change_password || me.must_set_up_totp) {
      const next = location.href === "/" ? undefined : location.href;
      throw redirect({ to: "/sign-in", search: { next } });
    }
  },
});

type Load = Parameters<typeof lazyRouteComponent>[0];

function page<Path extends string, Search>(
  path: Path,
  load: Load,
  validateSearch: (raw: Record<string, unknown>) => Search,
) {
  return createRoute({
    getParentRoute: () => shellRoute,
    path,
    validateSearch,
    component: lazyRouteComponent(load),
    errorComponent: ErrorPage,
  });
}

const noSearch = () => ({});

/** Whatever no other address is, so that also what is not there is shown beside the navigation. */
const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/$",
  component: NotFoundPage,
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  forgotRoute,
  resetRoute,
  shellRoute.addChildren([
    page("/", () => import("@/features/dashboard/DashboardPage"), dashboardSearch),
    page("/today", () => import("@/features/activities/TodayPage"), activitiesSearch),
    page("/calendar", () => import("@/features/activities/CalendarPage"), activitiesSearch),
    page("/contacts", () => import("@/features/contacts/ContactsPage"), contactsSearch),
    page("/contacts/$id", () => import("@/features/contacts/ContactPage"), contactsSearch),
    page("/deals", () => import("@/features/deals/DealBoardPage"), dealsSearch),
    page("/deals/list", () => import("@/features/deals/DealListPage"), dealsSearch),
    page("/deals/forecast", () => import("@/features/deals/ForecastPage"), dealsSearch),
    page("/deals/$id", () => import("@/features/deals/DealPage"), dealsSearch),
    page("/records/$resource", () => import("@/features/records/RecordsPage"), recordsSearch),
    page("/records/$resource/$id", () => import("@/features/records/RecordPage"), recordsSearch),
    page("/import", () => import("@/features/import/ImportPage"), importSearch),
    page("/admin", () => import("@/features/admin/AdminPage"), adminSearch),
    page("/admin/$section", () => import("@/features/admin/AdminPage"), adminSearch),
    page("/admin/$section/$id", () => import("@/features/admin/AdminPage"), adminSearch),
    page("/profile", () => import("@/features/profile/ProfilePage"), noSearch),
    nowhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
