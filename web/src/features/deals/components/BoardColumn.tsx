import { memo, type ReactNode, useEffect, useRef } from "react";

import { useSession } from "@/app/session";
import { lazyLater } from "@/lib/lazy";
import { useMayChange } from "@/ui/rights";

import type { BoardStage } from "../types";
import { useColumnDrop } from "../useCardDrag";
import classes from "./Board.module.css";
import type { Reveals } from "./cards";
import { ShortList } from "./ShortList";

/** Beyond this many cards only those in sight are in the page. */
const shortList = 200;
const LongList = lazyLater(async () => (await import("./LongList")).LongList);

function More({
  left,
  isLoading,
  onMore,
}: {
  left: number;
  isLoading: boolean;
  onMore: () => void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const near = { root: element.closest("[data-column-scroller]"), rootMargin: "600px 0px" };
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    }, near);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isLoading]);
  return (
    <button ref={ref} type="button" className={classes.more} onClick={onMore} disabled={isLoading}>
      {isLoading ? "Loading more…" : `${left} more`}
    </button>
  );
}

export interface BoardColumnProps {
  stage: BoardStage;
  /** The card of this column that Tab comes to. */
  tabStopId: string | undefined;
  openId: string | undefined;
  isLoading: boolean;
  canMove: boolean;
  today: string;
  currency: string;
  reveals: Reveals;
  onPick: (dealId: string) => void;
  onMore: (stageId: string) => void;
  empty: ReactNode;
}

export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { stage, tabStopId, openId, isLoading, canMove, today, currency } = props;
  const { format } = useSession();
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const mayChange = useMayChange("deals");
  const isOver = useColumnDrop(root, stage.id);
  const List = stage.cards.length > shortList ? LongList : ShortList;
  const count = `${format.number(stage.deal_count)} ${stage.deal_count === 1 ? "deal" : "deals"}`;
  return (
    <section
      ref={root}
      className={classes.column}
      data-stage={stage.id}
      data-over={isOver || undefined}
      aria-labelledby={`stage-${stage.id}`}
    >
      <header className={classes.columnHead}>
        <h2 id={`stage-${stage.id}`} className={classes.stageName}>
          {stage.name}
        </h2>
        <span className={`${classes.sums} tabular`} data-testid="sums">
          <span>{count}</span>
          {stage.total_value !== null && (
            <span title={format.money(stage.total_value, currency)}>
              {format.moneyWhole(stage.total_value, currency)}
            </span>
          )}
        </span>
      </header>
      <div ref={scroller} className={classes.scroller} data-column-scroller={stage.id}>
        {stage.cards.length === 0 ? (
          <p className={classes.emptyColumn}>{props.empty}</p>
        ) : (
          <List
            cards={stage.cards}
            tabStopId={tabStopId}
            openId={openId}
            scroller={scroller}
            reveals={props.reveals}
            mayMove={(card) => canMove && mayChange({ ...card })}
            label={`Deals in ${stage.name}`}
            context={{
              ...{ stageId: stage.id, stageName: stage.name, today, format },
              onPick: props.onPick,
            }}
          />
        )}
        {stage.next_cursor !== null && (
          <More
            left={stage.deal_count - stage.cards.length}
            isLoading={isLoading}
            onMore={() => props.onMore(stage.id)}
          />
        )}
      </div>
    </section>
  );
});
