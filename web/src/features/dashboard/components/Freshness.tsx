// As of when the figures are, and whether they have been proved.
import { Link } from "@tanstack/react-router";

import { useSession } from "@/app/session";
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from "@/ui/icons";

import { type Verification, verificationOf } from "../logic";
import type { Dashboard } from "../types";
import classes from "./Dashboard.module.css";

export function Freshness({ dashboard }: { dashboard: Dashboard }) {
  const { format, hasRight } = useSession();
  const verification = verificationOf(dashboard.verified);
  return (
    <p className={classes.freshness}>
      {dashboard.as_of && (
        <span>
          As of <time dateTime={dashboard.as_of}>{format.dateTime(dashboard.as_of)}</time>
        </span>
      )}
      <span className={classes.sign}>
        <Sign verification={verification} />
      </span>
      {hasRight("run_etl") && (
        <Link to="/admin/$section" params={{ section: "figures" }} search={{} as never}>
          Check now
        </Link>
      )}
    </p>
  );
}

function Sign({ verification }: { verification: Verification }) {
  const { format } = useSession();
  switch (verification.kind) {
    case "unchecked":
      return (
        <>
          <IconCircleDashed size={16} aria-hidden /> Not yet compared with a full recount
        </>
      );
    case "right":
      return (
        <>
          <IconCircleCheck size={16} className="good" aria-hidden /> Verified: every figure equals a
          full recount, checked {format.dateTime(verification.at)}
        </>
      );
    case "differed": {
      const { rows, tables, isRepaired, at } = verification;
      return (
        <>
          <IconAlertTriangle size={16} className="warning" aria-hidden /> {rows}{" "}
          {rows === 1 ? "row" : "rows"} of {tables.join(", ")}{" "}
          {isRepaired
            ? "differed from a full recount and were put right"
            : "differ from a full recount"}
          , checked {format.dateTime(at)}
        </>
      );
    }
  }
}
