// Which columns a person sees in the lists of a kind of record, kept with the person; a saved view
// brings its own, and changes to those are kept until the view is saved or left.
import { useEffect, useMemo, useRef, useState } from "react";

import { messageOf } from "@/api/problem";
import { savePreferences, useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";

import { fitting, type GridLayout } from "./layout";
import type { GridColumn } from "./types";

const patience = 800; // milliseconds: widths change with every move of the mouse

export function useLayout(
  resource: string,
  columns: readonly GridColumn[],
  standard: readonly string[],
  view: { id: string; layout: unknown } | undefined,
): [GridLayout, (layout: GridLayout) => void] {
  const { me } = useSession();
  const name = `grid_${resource}`;
  const [changed, setChanged] = useState<Record<string, GridLayout>>({});
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const key = view?.id ?? "own";
  const kept = changed[key] ?? view?.layout ?? me.preferences?.[name];
  const layout = useMemo(() => {
    const available = columns.map((column) => column.id);
    return fitting(kept, available, { columns: [...standard], widths: {} });
  }, [kept, columns, standard]);

  const set = (next: GridLayout) => {
    setChanged((now) => ({ ...now, [key]: next }));
    if (key === "own") {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        savePreferences({ [name]: next }).catch((error: unknown) => tellFailure(messageOf(error)));
      }, patience);
    }
  };
  return [layout, set];
}
