// What the cards of a column are made from, however many there are.
import type { RefObject } from "react";

import type { Card } from "../types";
import { DealCard, type DealCardProps } from "./DealCard";

/** Columns that keep some cards out of the page say here how to bring one in. */
export type Reveals = Map<string, (dealId: string) => void>;

/** With the gap below it, in pixels. */
export const usualCardHeight = 124;

type CardContext = Omit<DealCardProps, "card" | "isTabStop" | "isOpen" | "canMove">;

export interface CardsProps {
  cards: Card[];
  tabStopId: string | undefined;
  openId: string | undefined;
  context: CardContext;
  mayMove: (card: Card) => boolean;
  scroller: RefObject<HTMLDivElement | null>;
  reveals: Reveals;
  label: string;
}

export function cardOf(card: Card, { tabStopId, openId, context, mayMove }: CardsProps) {
  return (
    <DealCard
      key={card.id}
      card={card}
      isTabStop={card.id === tabStopId}
      isOpen={card.id === openId}
      canMove={mayMove(card)}
      {...context}
    />
  );
}
