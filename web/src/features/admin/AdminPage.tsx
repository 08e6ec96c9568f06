import { NativeSelect } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense } from "react";

import { NotFoundPage } from "@/app/ErrorPage";
import { useSession } from "@/app/session";
import { SkeletonRows } from "@/ui/Skeleton";

import classes from "./AdminPage.module.css";
import { type Section, type SectionProps, sections, sectionsFor } from "./sections";

const loaded = new Map<string, ComponentType<SectionProps>>(
  sections.map((section) => [section.id, lazy(section.load)]),
);

export default function AdminPage() {
  const { hasRight } = useSession();
  const { section: wanted, id } = useParams({ strict: false });
  const mine = sectionsFor(hasRight);
  const section = wanted === undefined ? mine[0] : mine.find((one) => one.id === wanted);
  if (!section) return <NotYours isThere={sections.some((one) => one.id === wanted)} />;
  const Content = loaded.get(section.id)!;
  return (
    <div className={classes.page}>
      <AdminNavigation mine={mine} current={section} />
      <div className={classes.content}>
        <Suspense fallback={<SkeletonRows />}>
          <Content key={section.id} id={id} />
        </Suspense>
      </div>
    </div>
  );
}

/** To whom a page is closed and to whom it does not exist looks different only to its owner. */
function NotYours({ isThere }: { isThere: boolean }) {
  const { hasRight } = useSession();
  const isAdmin = sectionsFor(hasRight).length > 0;
  if (isAdmin && !isThere) return <NotFoundPage />;
  return (
    <div role="alert">
      <h1>This is for administrators</h1>
      <p>Your role does not include this page. Ask an administrator if you need it.</p>
      <Link to="/">Go to the dashboard</Link>
    </div>
  );
}

function AdminNavigation({ mine, current }: { mine: Section[]; current: Section }) {
  const navigate = useNavigate();
  const groups = [...new Set(mine.map((section) => section.group))].map((group) => ({
    group,
    items: mine.filter((section) => section.group === group),
  }));
  return (
    <nav className={classes.nav} aria-label="Administration">
      <div className={classes.list}>
        {groups.map(({ group, items }) => (
          <div key={group} role="group" aria-label={group}>
            <p className={classes.group}>{group}</p>
            {items.map((section) => (
              <Link
                key={section.id}
                to="/admin/$section"
                params={{ section: section.id }}
                className={classes.link}
                data-active={section.id === current.id}
                aria-current={section.id === current.id ? "page" : undefined}
              >
                {section.label}
              </Link>
            ))}
          </div>
        ))}
      </div>
      <NativeSelect
        className={classes.select}
        aria-label="Page of the administration"
        value={current.id}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.map((section) => ({ value: section.id, label: section.label })),
        }))}
        onChange={(event) =>
          void navigate({
            to: "/admin/$section",
            params: { section: event.currentTarget.value },
          })
        }
      />
    </nav>
  );
}
