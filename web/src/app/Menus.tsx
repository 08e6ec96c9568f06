// The shell's own dialogs, in one chunk that is fetched when the first page is idle.
import { Modal } from "@mantine/core";

import { CommandMenu } from "./CommandMenu";
import { openMenu, useOpenMenu } from "./menuState";
import classes from "./Menus.module.css";
import { PlacesMenu } from "./PlacesMenu";
import { ShortcutHelp } from "./ShortcutHelp";

export default function Menus() {
  const open = useOpenMenu();
  const close = () => openMenu(null);
  if (open === "commands") return <CommandMenu onClose={close} />;
  if (open === "help") {
    return (
      <Modal opened onClose={close} title="Keyboard shortcuts" size="lg" className={classes.help}>
        <ShortcutHelp />
      </Modal>
    );
  }
  return (
    <Modal opened={open === "places"} onClose={close} title="Pages">
      <PlacesMenu onClose={close} />
    </Modal>
  );
}
