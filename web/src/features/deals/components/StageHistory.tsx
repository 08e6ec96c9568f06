// The stays of a deal in stages: when it came, how long it stayed, who moved it.
import { useQuery } from "@tanstack/react-query";

import { useSession } from "@/app/session";
import { IconArrowLeft, IconArrowRight } from "@/ui/icons";
import { SkeletonLines } from "@/ui/Skeleton";

import { historyOptions } from "../queries";
import type { StageStay } from "../types";
import { stayWords } from "../words";
import classes from "./DealDetails.module.css";

function Stay({ stay, isFirst }: { stay: StageStay; isFirst: boolean }) {
  const { format } = useSession();
  const Icon = stay.is_forward ? IconArrowRight : IconArrowLeft;
  const stayed = stayWords(stay.duration_seconds);
  return (
    <li className={classes.stay}>
      <span className={classes.stayIcon}>
        {isFirst ? "•" : <Icon size={14} aria-label={stay.is_forward ? "On to" : "Back to"} />}
      </span>
      <span>
        <strong>{stay.stage.name ?? "A stage that is gone"}</strong>
        <span className="quiet">
          {" "}
          {stay.exited_at === null ? `for ${stayed} so far` : `for ${stayed}`}
        </span>
      </span>
      <span className={`${classes.stayWhen} quiet`} title={format.dateTime(stay.entered_at)}>
        {format.date(stay.entered_at)}
        {stay.moved_by?.name && ` by ${stay.moved_by.name}`}
      </span>
    </li>
  );
}

export function StageHistory({ dealId }: { dealId: string }) {
  const { data, error } = useQuery(historyOptions(dealId));
  if (error) return <p className="quiet">The history could not be loaded.</p>;
  if (!data) return <SkeletonLines count={3} />;
  const newestFirst = data.data.map((stay, index) => ({ stay, index })).reverse();
  return (
    <ol className={classes.history} reversed>
      {newestFirst.map(({ stay, index }) => (
        <Stay key={`${index} ${stay.entered_at}`} stay={stay} isFirst={index === 0} />
      ))}
    </ol>
  );
}
