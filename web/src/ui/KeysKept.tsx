// In the place of a dialog or an editor whose code is on the way: what is typed meanwhile goes into its
// first field.
import { useLayoutEffect } from "react";

import { typeIntoNextField } from "@/lib/typedAhead";

export function KeysKept({ onEscape }: { onEscape: () => void }): null {
  useLayoutEffect(() => typeIntoNextField(onEscape), [onEscape]);
  return null;
}
