import { Popover } from "@mantine/core";

import type { ButtonPopoverProps } from "./ButtonPopover";

export function LoadedPopover(props: ButtonPopoverProps) {
  return (
    <Popover
      opened={props.isOpen}
      onChange={props.onOpen}
      trapFocus
      returnFocus
      withinPortal
      position={props.position}
    >
      <Popover.Target>{props.button}</Popover.Target>
      <Popover.Dropdown p={props.padding} aria-label={props.label}>
        {props.children}
      </Popover.Dropdown>
    </Popover>
  );
}
