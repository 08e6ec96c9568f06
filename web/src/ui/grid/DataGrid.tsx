// A list of ten thousand rows of which thirty are there: the server filters and orders, windows of
// it are loaded, and the keyboard does everything the mouse can.
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";

import { useShortcuts } from "@/app/shortcuts";

import type { Row } from "../catalog/types";
import { InlineEditor } from "../fields/LaterEditor";
import type { Change, ListWindow } from "../records";
import styles from "./DataGrid.module.css";
import { GridHead } from "./GridHead";
import { cellId, GridRow } from "./GridRow";
import type { Place } from "./keys";
import { type GridLayout, templateOf } from "./layout";
import { everything, isChosen, isEmpty, nothing, type Selection } from "./selection";
import type { GridColumn } from "./types";
import { useGridEvents } from "./useGridEvents";
import { useRowsInSight } from "./useRowsInSight";

export interface DataGridProps {
  label: string;
  resource: string;
  /** Names the list for the way back: scroll, place and selection are kept under it. */
  listKey: string;
  window: ListWindow;
  columns: readonly GridColumn[];
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Without it rows cannot be chosen. */
  choice?: { selection: Selection; onSelection: (selection: Selection) => void };
  place: Place;
  onPlace: (place: Place) => void;
  openId?: string | undefined;
  onOpen: (row: Row, index: number) => void;
  canEdit?: (row: Row, column: GridColumn) => boolean;
  onEdit?: (row: Row, change: Change) => void;
  /** Shown when the list is empty; outside of the grid. */
  empty: ReactNode;
}

export const rowHeight = 40;
const bones = 12;

export function DataGrid(props: DataGridProps) {
  const { window: list, columns, layout, choice, place } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const visible = useVisible(columns, layout);
  const rows = list.total ?? bones;
  const heights = { height: rowHeight, headHeight: rowHeight };
  const inSight = useRowsInSight({ ...props, ...heights, count: rows, scroller });
  const events = useGridEvents({
    ...props,
    rows,
    visible,
    scroller,
    bringIntoSight: inSight.bringIntoSight,
    isEditing,
    setEditing,
  });
  useShortcuts(events.shortcuts);
  useFocusBack(isEditing, scroller);

  if (list.total === 0) {
    return <div className={styles.frame}>{props.empty}</div>;
  }
  const active = Math.min(place.row, rows - 1);
  const row = list.rowAt(active);
  const column = visible[place.column];
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows + 1}
        aria-colcount={visible.length + (choice ? 1 : 0)}
        aria-multiselectable={choice ? true : undefined}
        aria-busy={list.isFetching}
        aria-activedescendant={cellId(gridId, active, place.column)}
        className={styles.grid}
        style={
          {
            "--grid-columns": templateOf(layout, visible, choice ? "with-check" : "without-check"),
          } as CSSProperties
        }
        onKeyDown={events.onKeyDown}
        onClick={events.onClick}
        onDoubleClick={events.onDoubleClick}
      >
        <GridHead
          columns={visible}
          layout={layout}
          onLayout={props.onLayout}
          sort={props.sort}
          onSort={props.onSort}
          choice={choice && headChoice(choice)}
        />
        <div
          role="rowgroup"
          className={styles.body}
          data-old={list.isOld}
          style={{ height: inSight.size }}
        >
          {inSight.indexes.map((index) => {
            const shown = list.rowAt(index);
            const isActive = index === active;
            const editor =
              isEditing && isActive && row && column?.spec ? (
                <InlineEditor
                  column={column.spec}
                  row={row}
                  onCommit={events.commit}
                  onCancel={events.cancel}
                />
              ) : undefined;
            return (
              <GridRow
                key={index}
                gridId={gridId}
                resource={props.resource}
                index={index}
                top={index * rowHeight}
                row={shown}
                columns={visible}
                cursor={isActive ? place.column : undefined}
                chosen={choice && shown ? isChosen(choice.selection, shown.id) : choice && false}
                isOpen={shown !== undefined && shown.id === props.openId}
                editor={editor}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function useVisible(columns: readonly GridColumn[], layout: GridLayout): GridColumn[] {
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return layout.columns.flatMap((id) => byId.get(id) ?? []);
  }, [columns, layout.columns]);
}

/** From the editor back to the grid, unless somebody has gone on to something else. */
function useFocusBack(isEditing: boolean, scroller: React.RefObject<HTMLDivElement | null>) {
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) {
      scroller.current?.focus({ preventScroll: true });
    }
    wasEditing.current = isEditing;
  }, [isEditing, scroller]);
}

function headChoice({ selection, onSelection }: NonNullable<DataGridProps["choice"]>) {
  const onAll = () => onSelection(selection.all ? nothing : everything());
  return { all: selection.all, some: !isEmpty(selection), onAll };
}
