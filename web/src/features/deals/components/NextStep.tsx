// What happens next with a deal; when nothing does, it says so and offers to set it.
import { Button } from "@mantine/core";
import { useState } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { type Activity, ActivityDialog, openNewActivity } from "@/features/activities";
import { IconAlertCircle, IconCalendarPlus, IconCheck } from "@/ui/icons";
import { useMayChange } from "@/ui/rights";

import type { Deal } from "../types";
import { nextStepMark } from "../words";
import classes from "./DealDetails.module.css";
import { subjectOf } from "./useDeal";

function Words({ deal }: { deal: Deal }) {
  const { format } = useSession();
  const next = deal.next_activity;
  const due = next?.due_date ?? deal.next_activity_at;
  const today = format.dayKey(new Date());
  if (!next && deal.next_activity_id !== null) return "The next step is not visible to you.";
  const mark = nextStepMark("open", next, due ? format.dayKey(due) : undefined, today);
  if (!next) return `${mark?.text}. Deals without one are forgotten.`;
  return (
    <>
      <span className="quiet">Next step: </span>
      {mark?.text}
      {due && <span className="quiet"> ({format.dateTime(due)})</span>}
    </>
  );
}

/** `e`: done, and what comes next is asked in the same breath. */
function Done({ step }: { step: Activity }) {
  const [isAsked, setAsked] = useState(false);
  const run = () => setAsked(true);
  useShortcuts([{ keys: "e", label: "Complete the next step", group: "This record", run }]);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={run}
      >
        Done…
      </Button>
      {isAsked && (
        <ActivityDialog activity={step} begins="complete" onClose={() => setAsked(false)} />
      )}
    </>
  );
}

export function NextStep({ deal, canChange }: { deal: Deal; canChange: boolean }) {
  const { can } = useSession();
  const mayChange = useMayChange("activities");
  const step = deal.next_activity;
  if (deal.status !== "open") return null;
  const isMissing = deal.next_activity_id === null;
  return (
    <section className={classes.next} data-missing={isMissing} aria-label="Next step">
      {isMissing && <IconAlertCircle size={16} aria-hidden />}
      <span className={classes.nextWords}>
        <Words deal={deal} />
      </span>
      <span className={classes.nextActs}>
        {step && mayChange({ ...step }) && <Done step={step} />}
        {canChange && can("activities", "create") && (
          <Button
            size="compact-sm"
            variant={isMissing ? "filled" : "subtle"}
            leftSection={<IconCalendarPlus size={14} aria-hidden />}
            onClick={() => openNewActivity(subjectOf(deal))}
          >
            {isMissing ? "Set the next step" : "Plan another"}
          </Button>
        )}
      </span>
    </section>
  );
}
