// What a person does with a deal, from the board or from the record: shown at once, said in a
// sentence, taken back with z, and rolled back with a sentence when the server refuses.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

import { messageOf, Problem } from "@/api/problem";
import { tell, tellFailure } from "@/app/toasts";
import { offerUndo } from "@/app/undo";

import type { Place } from "./logic";
import { type Act, stageName, useDealAct } from "./queries";
import type { Deal, DealStatus } from "./types";

export interface Handle {
  id: string;
  title: string;
}

export type Closing = Exclude<DealStatus, "open">;

const closedWords: Record<Closing, string> = { won: "won", lost: "lost", abandoned: "given up" };

/** Where somebody else has brought the deal meanwhile, when that is why the server refuses. */
function meanwhile(client: QueryClient, deal: Handle, error: unknown): string | undefined {
  if (!(error instanceof Problem) || error.status !== 409) return undefined;
  const current = error.current as Deal | null;
  if (!current) return undefined;
  if (current.status !== "open") {
    return `Somebody else has ${closedWords[current.status]} “${deal.title}” meanwhile.`;
  }
  const name = stageName(client, current.stage_id);
  return name === undefined
    ? `Somebody else has moved “${deal.title}” meanwhile. It stays where it is now.`
    : `Somebody else has moved “${deal.title}” to ${name} meanwhile. It stays there.`;
}

export interface DealActs {
  move: (
    deal: Handle,
    from: { id: string; name: string },
    to: { name: string; place: Place; at?: string },
    home?: Place,
  ) => Promise<boolean>;
  close: (
    deal: Handle,
    status: Closing,
    more: { reason?: string; at?: string },
    home: Place,
  ) => Promise<boolean>;
  /** Not taken back with z: the reason and the day of the closing are gone. Ask before. */
  reopen: (deal: Handle, to?: { name: string; place: Place }) => Promise<boolean>;
}

export function useDealActs(): DealActs {
  const client = useQueryClient();
  const { mutateAsync } = useDealAct();
  return useMemo(() => {
    const run = async (act: Act, message: string, inverse?: Act): Promise<boolean> => {
      const done = mutateAsync(act);
      const undoWith = (back: Act) => async () => {
        await done;
        await mutateAsync(back);
      };
      const withdraw = inverse && offerUndo({ message, undo: undoWith(inverse) });
      try {
        await done;
        if (!inverse) tell(message);
        return true;
      } catch (error) {
        withdraw?.();
        tellFailure(meanwhile(client, act.deal, error) ?? messageOf(error));
        return false;
      }
    };
    return {
      move: (deal, from, to, home) => {
        const isNewStage = from.id !== to.place.stageId;
        return run(
          { kind: "move", deal, from: from.id, place: to.place, at: to.at },
          isNewStage ? `“${deal.title}” moved to ${to.name}` : `“${deal.title}” moved`,
          { kind: "move", deal, from: to.place.stageId, place: home ?? { stageId: from.id } },
        );
      },
      close: (deal, status, more, home) =>
        run({ kind: "close", deal, status, ...more }, `“${deal.title}” ${closedWords[status]}`, {
          kind: "reopen",
          deal,
          place: home,
        }),
      reopen: (deal, to) =>
        run(
          { kind: "reopen", deal, place: to?.place },
          to ? `“${deal.title}” reopened in ${to.name}` : `“${deal.title}” reopened`,
        ),
    };
  }, [client, mutateAsync]);
}
