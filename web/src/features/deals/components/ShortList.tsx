// A column of cards that are all in the page: a screenful with the column, the others a little later,
// so that a board of hundreds is there at once and may be searched by the browser soon after.
import { startTransition, useEffect, useState } from "react";

import { idle } from "@/lib/lazy";

import classes from "./Board.module.css";
import { cardOf, type CardsProps, usualCardHeight } from "./cards";

const atFirst = 10;
const atOnce = 10;

/** How many there are by now; all, when one of the later ones is what the person is at. */
function useShown({ cards, tabStopId, openId, reveals, context }: CardsProps): number {
  const [shown, setShown] = useState(() => {
    const isLate = (id: string | undefined) => cards.findIndex((card) => card.id === id) >= atFirst;
    return isLate(tabStopId) || isLate(openId) ? Infinity : atFirst;
  });
  const next = shown >= cards.length ? Infinity : shown + atOnce;
  useEffect(() => {
    if (shown === Infinity) return;
    let isOver = false;
    void idle().then(() => {
      if (!isOver) startTransition(() => setShown(next));
    });
    return () => {
      isOver = true;
    };
  }, [shown, next]);
  const { stageId } = context;
  useEffect(() => {
    if (shown === Infinity) return;
    reveals.set(stageId, () => setShown(Infinity));
    return () => void reveals.delete(stageId);
  }, [shown, reveals, stageId]);
  return shown;
}

export function ShortList(props: CardsProps) {
  const { cards, label } = props;
  const shown = useShown(props);
  const missing = Math.max(0, cards.length - shown);
  return (
    <ul className={classes.cards} aria-label={label}>
      {cards.slice(0, shown).map((card) => cardOf(card, props))}
      {missing > 0 && <li aria-hidden style={{ height: missing * usualCardHeight }} />}
    </ul>
  );
}
