import { useShortcuts } from "@/app/shortcuts";

import type { Direction } from "../logic";
import type { BoardActs } from "./useBoardActs";

export interface BoardKeysOptions {
  acts: BoardActs;
  /** The deal that is open, or else the card with the focus. */
  chosen: () => string | undefined;
  go: (direction: Direction) => void;
  canMove: boolean;
}

const group = "Board";

export function useBoardKeys({ acts, chosen, go, canMove }: BoardKeysOptions): void {
  const walking = [
    { keys: "j", label: "Next deal", group, run: () => go("down"), isHidden: true },
    { keys: "k", label: "Previous deal", group, run: () => go("up"), isHidden: true },
  ];
  const changing = [
    { keys: "]", label: "Move one stage on", group, run: () => acts.forward(chosen()) },
    { keys: "[", label: "Move one stage back", group, run: () => acts.back(chosen()) },
    { keys: "s", label: "Move to any stage", group, run: () => acts.pickStage(chosen()) },
    { keys: "w", label: "Win the deal", group, run: () => acts.ask(chosen(), "won") },
    { keys: "x", label: "Lose the deal", group, run: () => acts.ask(chosen(), "lost") },
  ];
  useShortcuts(canMove ? [...walking, ...changing] : walking);
}
