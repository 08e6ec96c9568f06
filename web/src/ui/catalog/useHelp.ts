// What the columns of a kind of record mean, for those who point at their labels.
import { useEffect, useState } from "react";

import type { Help } from "./types";

export function useHelp(resource: string): Help[string] {
  const [help, setHelp] = useState<Help[string]>({});
  useEffect(() => {
    let isWanted = true;
    import("./help.json").then(
      (all) => isWanted && setHelp((all.default as Help)[resource] ?? {}),
      () => undefined, // the labels say enough
    );
    return () => {
      isWanted = false;
    };
  }, [resource]);
  return help;
}
