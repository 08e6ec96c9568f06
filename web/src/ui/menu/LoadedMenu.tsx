import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import type { ButtonMenuProps, MenuAct, MenuEntry } from "./ButtonMenu";

export function LoadedMenu({ button, entries, position, minWidth }: ButtonMenuProps) {
  return (
    <Menu position={position ?? "bottom-end"} withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown miw={minWidth} mah={400} style={{ overflowY: "auto" }}>
        {entries.map((entry, index) => (
          <Entry
            key={typeof entry === "object" && "id" in entry ? entry.id : index}
            entry={entry}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === "line") {
    return <Menu.Divider />;
  }
  return "heading" in entry ? <Menu.Label>{entry.heading}</Menu.Label> : <Act act={entry} />;
}

function Act({ act }: { act: MenuAct }) {
  const { to } = act;
  return to === undefined ? (
    <Menu.Item leftSection={act.icon} onClick={act.run}>
      {act.label}
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={act.icon} renderRoot={(props) => <Link to={to} {...props} />}>
      {act.label}
    </Menu.Item>
  );
}
