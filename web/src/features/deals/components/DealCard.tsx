import { memo, useRef } from "react";

import type { Format } from "@/lib/format";
import { IconAlertCircle, IconArrowRight, IconClock } from "@/ui/icons";

import type { Card } from "../types";
import { useCardDrag } from "../useCardDrag";
import { dueWords, idleMark, type Mark, momentToDay, nextStepMark } from "../words";
import classes from "./Board.module.css";
import { linkId } from "./useRovingFocus";

export interface DealCardProps {
  card: Card;
  stageId: string;
  stageName: string;
  isTabStop: boolean;
  isOpen: boolean;
  canMove: boolean;
  today: string;
  format: Format;
  onPick: (dealId: string) => void;
}

function MarkLine({ mark, icon }: { mark: Mark; icon: "step" | "clock" }) {
  const Icon = mark.weight === "bad" ? IconAlertCircle : icon === "clock" ? IconClock : null;
  return (
    <span className={classes.mark} data-weight={mark.weight}>
      {Icon && <Icon size={14} aria-hidden />}
      <span className={classes.markText}>{mark.text}</span>
    </span>
  );
}

function CloseDate({ card, today, format }: { card: Card; today: string; format: Format }) {
  const day = momentToDay(card.expected_close_date);
  if (day === undefined) return null;
  const isLate = card.status === "open" && day < today;
  return (
    <span className={isLate ? "bad" : undefined} title={`Expected close: ${format.date(day)}`}>
      {isLate ? `Close date ${dueWords(day, today)}` : format.dayAndMonth(day)}
    </span>
  );
}

function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  const rest = tags.length - 2;
  return (
    <span className={classes.tags} title={tags.join(", ")}>
      {tags.slice(0, 2).map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
      {rest > 0 && <span className={classes.tag}>+{rest}</span>}
    </span>
  );
}

/**
 * One deal's face. Memoised: a move renders the cards that it concerns and no others. Its link is a
 * plain one, because hundreds of the router's would all be worked out anew with every address; the
 * board opens the panel when it is pressed.
 */
export const DealCard = memo(function DealCard(props: DealCardProps) {
  const { card, stageId, stageName, isTabStop, isOpen, canMove, today, format, onPick } = props;
  const ref = useRef<HTMLLIElement>(null);
  const { isDragged, edge } = useCardDrag(ref, card.id, stageId, canMove);
  const title = card.title ?? "Untitled deal";
  const money =
    card.value === undefined || card.currency === undefined
      ? null
      : format.moneyWhole(card.value, card.currency);
  const due = card.next_activity?.due_date;
  const dueDay = due ? format.dayKey(due) : undefined;
  const step = nextStepMark(card.status, card.next_activity, dueDay, today);
  const idle = idleMark(card.idle_days);
  return (
    <li
      ref={ref}
      className={classes.card}
      data-deal={card.id}
      data-dragged={isDragged || undefined}
      data-edge={edge}
      data-open={isOpen || undefined}
    >
      <div className={classes.cardHead}>
        <a
          id={linkId(card.id)}
          className={classes.title}
          href={`/deals/${card.id}`}
          tabIndex={isTabStop ? 0 : -1}
          aria-describedby="board-keys"
          draggable={false}
        >
          {title}
        </a>
        {canMove && (
          <button
            type="button"
            className={classes.pick}
            tabIndex={-1}
            aria-label={`Move ${title} out of ${stageName}`}
            onClick={() => onPick(card.id)}
          >
            <IconArrowRight size={16} aria-hidden />
          </button>
        )}
      </div>
      <div className={classes.line}>
        <span className={classes.party}>{card.contact?.name ?? "No contact"}</span>
        {money && <span className={`${classes.money} tabular`}>{money}</span>}
      </div>
      <div className={classes.line}>
        <span className={classes.party}>{card.owner?.name ?? "No owner"}</span>
        <CloseDate card={card} today={today} format={format} />
      </div>
      {(step || idle) && (
        <div className={classes.marks}>
          {step && <MarkLine mark={step} icon="step" />}
          {idle && <MarkLine mark={idle} icon="clock" />}
        </div>
      )}
      <Tags tags={card.tags ?? []} />
    </li>
  );
});
