import { Kbd } from "@mantine/core";

import classes from "./Menus.module.css";

/** "n c" as two keys, "Ctrl+k" as Ctrl K. */
export function Keys({ keys }: { keys: string }) {
  const names = keys.split(/[ +](?=.)/);
  return (
    <span className={classes.keys}>
      {names.map((name, index) => (
        <Kbd key={index} size="xs">
          {name.length === 1 && keys.startsWith("Ctrl") ? name.toUpperCase() : name}
        </Kbd>
      ))}
    </span>
  );
}
