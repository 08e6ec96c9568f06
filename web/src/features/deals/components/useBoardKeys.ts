import { useShortcuts } from "@/app/shortcuts";

import type { Direction } from "../logic";
import type { BoardActs } from "./useBoardActs";

export interface BoardKeysOptions {
  acts: BoardActs;
  /** The deal that is open, or else the card with the focus. */
  chosenId: string | undefined;
  go: (direction: Direction) => void;
  canMove: boolean;
}

const group = "Board";

export function useBoardKeys({ acts, chosenId, go, canMove }: BoardKeysOptions): void {
  const walking = [
    { keys: "j", label: "Next deal", group, run: () => go("down"), isHidden: true },
    { keys: "k", label: "Previous deal", group, run: () => go("up"), isHidden: true },
  ];
  const changing = [
    { keys: "]", label: "Move one stage on", group, run: () => acts.forward(chosenId) },
    { keys: "[", label: "Move one stage back", group, run: () => acts.back(chosenId) },
    { keys: "s", label: "Move to any stage", group, run: () => acts.pickStage(chosenId) },
    { keys: "w", label: "Win the deal", group, run: () => acts.ask(chosenId, "won") },
    { keys: "x", label: "Lose the deal", group, run: () => acts.ask(chosenId, "lost") },
  ];
  useShortcuts(canMove ? [...walking, ...changing] : walking);
}
