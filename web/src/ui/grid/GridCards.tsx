// The rows of a list as cards, for phones.
import { type ReactNode, useRef } from "react";

import type { Row } from "../catalog/types";
import type { ListWindow } from "../records";
import styles from "./DataGrid.module.css";
import { useRowsInSight } from "./useRowsInSight";

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
  const count = list.total ?? bones;
  const rows = useRowsInSight({ listKey, window: list, count, height: cardHeight, scroller });
  if (list.total === 0) {
    return <div className={styles.frame}>{empty}</div>;
  }
  return (
    <div ref={scroller} className={styles.cards}>
      <ul className={styles.cardsBody} aria-label={label} style={{ height: rows.size }}>
        {rows.indexes.map((index) => {
          const row = list.rowAt(index);
          return (
            <li
              key={index}
              className={styles.card}
              aria-setsize={list.total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * cardHeight}px)` }}
            >
              {row ? (
                <button
                  type="button"
                  className={styles.cardButton}
                  onClick={() => onOpen(row, index)}
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
