// What Ctrl-K offers beside records. A page says useCommands([...]) for what it can do, also to its
// selection; shortcuts are offered too.
import type { ReactNode } from "react";

import { Registry, useRegistered } from "@/lib/registry";

export interface Command {
  id: string;
  label: string;
  /** "Selection" comes first. */
  group: string;
  keywords?: string;
  icon?: ReactNode;
  /** The shortcut that does the same, shown beside it. */
  keys?: string;
  run: () => void;
}

export const commands = new Registry<Command>();

export function useCommands(items: readonly Command[]): void {
  useRegistered(commands, items);
}
