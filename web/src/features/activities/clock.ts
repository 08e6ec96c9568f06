import { momentOf } from "@/ui/filters/days";
import type { Format } from "@/lib/format";

import { type Clock, type Phrase, subjectOfPhrase } from "./phrase";
import type { Draft } from "./queries";
import type { Subject } from "./dialogState";

const clockFormats = new Map<string, Intl.DateTimeFormat>();

/** What the person's clock shows at a moment. */
export function clockAt(moment: Date, format: Format): Clock {
  let clock = clockFormats.get(format.timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: format.timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clockFormats.set(format.timeZone, clock);
  }
  const [hour = 0, minute = 0] = clock.format(moment).split(":").map(Number);
  return { today: format.dayKey(moment), minutes: hour * 60 + minute };
}

/** 14:30, as a phrase says it. */
export function timeOfDay(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A phrase as the server wants it. */
export function draftOf(phrase: Phrase, about: Subject, format: Format): Draft {
  return {
    type: phrase.type,
    subject: subjectOfPhrase(phrase, about.name),
    due_date: momentOf(phrase.day, phrase.minutes, format.timeZone),
    ...(about.contact_id ? { contact_id: about.contact_id } : {}),
    ...(about.deal_id ? { deal_id: about.deal_id } : {}),
    ...(about.owner_id ? { owner_id: about.owner_id } : {}),
  };
}

/** How a field says back what it understood: "Call Ada Lovelace – Fri, 6 Mar, 09:00". */
export function draftInWords(draft: Draft, format: Format): string {
  const due = draft.due_date;
  return due ? `${draft.subject} – ${format.weekday(due)}, ${format.time(due)}` : draft.subject;
}
