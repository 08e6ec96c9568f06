// A column of hundreds of cards, of which those in sight are in the page.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect } from "react";

import classes from "./Board.module.css";
import { cardOf, type CardsProps, usualCardHeight } from "./cards";

export function LongList(props: CardsProps) {
  const { cards, scroller, reveals, context, label } = props;
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualCardHeight,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 6,
  });
  const { stageId } = context;
  useEffect(() => {
    reveals.set(stageId, (dealId) => {
      const index = cards.findIndex((card) => card.id === dealId);
      if (index !== -1) virtual.scrollToIndex(index);
    });
    return () => void reveals.delete(stageId);
  }, [reveals, stageId, cards, virtual]);
  const items = virtual.getVirtualItems();
  return (
    <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
      <ul
        className={classes.cards}
        aria-label={label}
        style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}
      >
        {items.map((item) => {
          const card = cards[item.index];
          return card && cardOf(card, props);
        })}
      </ul>
    </div>
  );
}
