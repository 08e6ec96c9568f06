// What opens below a button. Its code comes after the first paint; the button stands there before.
import { cloneElement, type HTMLAttributes, type ReactElement, type ReactNode } from "react";

import { lazyWhenIdle } from "@/lib/lazy";

export interface ButtonPopoverProps {
  button: ReactElement<HTMLAttributes<HTMLElement>>;
  label: string;
  position: "bottom-start" | "bottom-end";
  /** Without it the button opens and closes it. */
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  padding?: number;
  children: ReactNode;
}

export const ButtonPopover = lazyWhenIdle<ButtonPopoverProps>(
  async () => (await import("./LoadedPopover")).LoadedPopover,
  ({ button }) => cloneElement(button, { "aria-disabled": true }),
);
