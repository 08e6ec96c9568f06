// A menu below a button. Its code comes after the first paint; the button stands there before.
import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode } from "react";

import { lazyWhenIdle } from "@/lib/lazy";

export interface MenuAct {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  run?: () => void;
  /** An address of ours, in place of something to run. */
  to?: string;
}

export type MenuEntry = MenuAct | { heading: string } | "line";

export interface ButtonMenuProps {
  button: ReactElement<HTMLAttributes<HTMLElement>>;
  entries: readonly MenuEntry[];
  position?: "bottom-start" | "bottom-end";
  minWidth?: number;
}

export const ButtonMenu = lazyWhenIdle<ButtonMenuProps>(
  async () => (await import("./LoadedMenu")).LoadedMenu,
  ({ button }) => cloneElement(button, { "aria-disabled": true }),
);
