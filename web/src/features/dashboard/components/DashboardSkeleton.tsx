import { Skeleton } from "@mantine/core";

import classes from "./Dashboard.module.css";

/** As high as the page will be, so that nothing jumps. */
export function DashboardSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className={classes.tiles}>
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className={classes.tile}>
            <Skeleton height={10} width="40%" my={5} />
            <Skeleton height={20} width="60%" my={6} />
            <Skeleton height={10} width="80%" my={4} />
          </div>
        ))}
      </div>
      <div className={classes.cards}>
        <Skeleton className={classes.wide} height={330} />
        <Skeleton className={classes.narrow} height={330} />
        <Skeleton className={classes.whole} height={420} />
      </div>
    </div>
  );
}
