// What was done and is planned for a deal, the newest first.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { listOptions } from "@/api/queries";
import { useSession } from "@/app/session";
import { humanise } from "@/ui/catalog/words";
import { usePersonName } from "@/ui/fields/people";
import { SkeletonLines } from "@/ui/Skeleton";

import classes from "./DealDetails.module.css";

interface Activity {
  id: string;
  type: string;
  subject: string;
  status: string;
  due_date: string | null;
  completed_at: string | null;
  created_at: string;
  outcome: string | null;
  owner_id: string | null;
}

const first = 20;

/** When it was done, or else is to be. */
const momentOf = ({ completed_at, due_date, created_at }: Activity) =>
  completed_at ?? due_date ?? created_at;

const newestFirst = (a: Activity, b: Activity) => Date.parse(momentOf(b)) - Date.parse(momentOf(a));

function When({ activity }: { activity: Activity }) {
  const { format } = useSession();
  const at = momentOf(activity);
  return (
    <time dateTime={at} title={format.dateTime(at)} className={`${classes.stayWhen} quiet`}>
      {format.date(at)}
    </time>
  );
}

function Line({ activity }: { activity: Activity }) {
  const personName = usePersonName();
  const who = activity.owner_id ? personName(activity.owner_id) : undefined;
  const state = activity.status === "completed" ? activity.outcome : humanise(activity.status);
  return (
    <li className={classes.activity}>
      <span>
        <span className="quiet">{humanise(activity.type)}: </span>
        {activity.subject}
        {(state || who) && (
          <span className={activity.status === "overdue" ? "bad" : "quiet"}>
            {" "}
            {[state, who].filter(Boolean).join(", ")}
          </span>
        )}
      </span>
      <When activity={activity} />
    </li>
  );
}

export function DealActivities({ dealId }: { dealId: string }) {
  const { can } = useSession();
  const [limit, setLimit] = useState(first);
  const { data, error } = useQuery({
    ...listOptions<Activity>("activities", {
      deal_id: dealId,
      sort: "-due_date,-created_at",
      limit,
    }),
    enabled: can("activities", "read"),
  });
  if (!can("activities", "read")) return null;
  if (error) return <p className="quiet">The activities could not be loaded.</p>;
  if (!data) return <SkeletonLines count={4} />;
  if (data.data.length === 0) return <p className="quiet">Nothing has been done yet.</p>;
  return (
    <>
      <ul className={classes.history}>
        {data.data.toSorted(newestFirst).map((activity) => (
          <Line key={activity.id} activity={activity} />
        ))}
      </ul>
      {data.page.total > data.data.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + 100)}>
          {data.page.total - data.data.length} more
        </Button>
      )}
    </>
  );
}
