import { Button } from "@mantine/core";

import { useSession } from "@/app/session";

import classes from "./parts.module.css";

interface Props {
  shown: number;
  total: number | undefined;
  isEstimate: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** How much of a list is shown, and more of it. */
export function MoreRows({ shown, total, isEstimate, ...log }: Props) {
  const { format } = useSession();
  if (total === undefined) return null;
  const all = `${isEstimate ? "about " : ""}${format.number(total)}`;
  return (
    <div className={classes.foot}>
      <span role="status">
        {shown < total ? `${format.number(shown)} of ${all}` : `${all} in all`}
      </span>
      {log.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}
