// The rows of a list as cards, for phones.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";

import type { Row } from "../catalog/types";
import type { ListWindow } from "../records";
import styles from "./DataGrid.module.css";
import { recall, remember } from "./memory";

interface Props {
  label: string;
  listKey: string;
  window: ListWindow;
  card: (row: Row) => ReactNode;
  onOpen: (row: Row, index: number) => void;
  empty: ReactNode;
}

const cardHeight = 64;
const bones = 8;

export function GridCards({ label, listKey, window: list, card, onOpen, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [initialOffset] = useState(() => recall(listKey)?.offset ?? 0);
  const virtual = useVirtualizer({
    count: list.total ?? bones,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 4,
    initialOffset,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = list;
  useEffect(() => show(first, last), [show, first, last]);
  if (list.total === 0) {
    return <div className={styles.frame}>{empty}</div>;
  }
  return (
    <div
      ref={scroller}
      className={styles.cards}
      onScroll={(event) => remember(listKey, { offset: event.currentTarget.scrollTop })}
    >
      <ul
        className={styles.cardsBody}
        aria-label={label}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const row = list.rowAt(item.index);
          return (
            <li
              key={item.index}
              className={styles.card}
              aria-setsize={list.total}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row ? (
                <button
                  type="button"
                  className={styles.cardButton}
                  onClick={() => onOpen(row, item.index)}
                >
                  {card(row)}
                </button>
              ) : (
                <div className={styles.cardButton}>
                  <div className={styles.bone} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
