// The first steps of a new installation, or of somebody who has nothing yet. Each is ticked off as
// soon as it is done, by whomever and wherever.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { useSession } from "@/app/session";
import { openNewContact } from "@/features/contacts";
import { openNewDeal } from "@/features/deals";
import { EmptyState } from "@/ui/EmptyState";
import { IconCircleCheck, IconCircleDashed } from "@/ui/icons";

import classes from "./Dashboard.module.css";
import type { Beginnings } from "./useBeginnings";

interface Step {
  title: string;
  text: string;
  isDone: boolean;
  action: ReactNode;
}

function useSteps({ hasContacts, hasPeople, hasDeals }: Beginnings): Step[] {
  const { can, hasRight } = useSession();
  const steps: Step[] = [];
  if (can("contacts", "create")) {
    steps.push({
      title: "Bring your contacts",
      text: "From a spreadsheet or another CRM. You see what will happen before it does, and can undo it.",
      isDone: hasContacts,
      action: (
        <>
          {hasRight("import") && (
            <Button component={Link} to="/import" size="xs">
              Import contacts
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => openNewContact()}>
            Write one down
          </Button>
        </>
      ),
    });
  }
  if (hasRight("manage_users")) {
    steps.push({
      title: "Invite your people",
      text: "Everybody gets an account and a role, which says what they see and change.",
      isDone: hasPeople,
      action: (
        <Button component={Link} to="/admin/users" size="xs" variant="default">
          Invite people
        </Button>
      ),
    });
  }
  if (can("deals", "create")) {
    steps.push({
      title: "Make the first deal",
      text: "What might be sold, for how much, and when. From then on the figures are here.",
      isDone: hasDeals,
      action: (
        <Button size="xs" variant="default" onClick={() => openNewDeal()}>
          New deal
        </Button>
      ),
    });
  }
  return steps;
}

export function Onboarding({ beginnings }: { beginnings: Beginnings }) {
  const steps = useSteps(beginnings);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (steps.length === 0) {
    if (beginnings.hasContacts || beginnings.hasDeals) return null;
    return (
      <EmptyState title="No figures yet">
        They appear here as soon as there are contacts and deals that you may see.
      </EmptyState>
    );
  }
  return (
    <section className={classes.onboarding} aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <p className="quiet">
        {done} of {steps.length} done
      </p>
      <ol>
        {steps.map(({ title, text, isDone, action }) => (
          <li key={title} data-done={isDone}>
            {isDone ? (
              <IconCircleCheck size={20} className="good" aria-hidden />
            ) : (
              <IconCircleDashed size={20} className="quiet" aria-hidden />
            )}
            <div>
              <h3>
                {title}
                {isDone && <span className="good"> – done</span>}
              </h3>
              {!isDone && <p className="quiet">{text}</p>}
              {!isDone && <div className={classes.actions}>{action}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
