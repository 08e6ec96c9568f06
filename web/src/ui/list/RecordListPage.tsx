// A list of records as a page: views, filters and columns above, the grid, and the open record
// beside it. On a phone rows become cards, and the record lies over the list.
import { Alert, Button, Group } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import type { ReactNode } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";
import { useIsPhone } from "@/app/useIsPhone";
import { lazyLater } from "@/lib/lazy";

import type { Row } from "../catalog/types";
import { lowerFirst } from "../catalog/words";
import { EmptyState } from "../EmptyState";
import { withoutConditions } from "../filters/conditions";
import { FilterBar } from "../filters/FilterBar";
import { ColumnChooser } from "../grid/ColumnChooser";
import { DataGrid } from "../grid/DataGrid";
import { isEmpty } from "../grid/selection";
import type { GridColumn } from "../grid/types";
import type { RecordListState } from "../grid/useRecordList";
import styles from "../record/RecordPanel.module.css";
import { type Change, useSave } from "../records";
import { SavedViews, type StandardView } from "../views/SavedViews";
import type { SavedView } from "../views/logic";

// For phones only.
const GridCards = lazyLater(async () => (await import("../grid/GridCards")).GridCards);
const BulkBar = lazyLater(
  async () => (await import("../bulk/BulkBar")).BulkBar,
  () => <div className={styles.bar} />,
);

export interface RecordListPageProps {
  list: RecordListState;
  columns: readonly GridColumn[];
  title: string;
  /** In place of the title at the top. */
  heading?: ReactNode;
  views: readonly SavedView[];
  standardViews: readonly StandardView[];
  /** Filters that are offered first. */
  filters?: readonly string[];
  actions?: ReactNode;
  /** What a kind says while there is none of it. */
  empty: ReactNode;
  card: (row: Row) => ReactNode;
  /** The open record. */
  panel?: (id: string) => ReactNode;
  canEdit?: (row: Row, column: GridColumn) => boolean;
  onExport?: (() => void) | undefined;
  /** Without it rows cannot be chosen. */
  isChoosable?: boolean;
}

export function RecordListPage(props: RecordListPageProps) {
  const { list, panel } = props;
  const isPhone = useIsPhone();
  const isChoosing = props.isChoosable === true && !isEmpty(list.selection);
  return (
    <div className={styles.beside}>
      <section className={styles.list} aria-label={props.title}>
        <ListHead {...props} isPhone={isPhone} />
        {isChoosing ? (
          <BulkBar list={list} onExport={props.onExport} />
        ) : (
          <div className={styles.bar}>
            <FilterBar
              spec={list.spec}
              search={list.search}
              setSearch={list.setSearch}
              first={props.filters ?? []}
            />
          </div>
        )}
        <Failure list={list} />
        {isPhone ? <Cards {...props} /> : <Grid {...props} />}
      </section>
      {list.openId !== undefined && panel?.(list.openId)}
    </div>
  );
}

function ListHead(props: RecordListPageProps & { isPhone: boolean }) {
  const { list } = props;
  return (
    <div className={styles.bar}>
      {props.heading ?? <h1>{props.title}</h1>}
      <SavedViews list={list} standard={props.standardViews} views={props.views} />
      <Count list={list} />
      <span className={styles.grow} />
      <Group gap={6}>
        {!props.isPhone && (
          <ColumnChooser columns={props.columns} layout={list.layout} onLayout={list.setLayout} />
        )}
        {props.actions}
      </Group>
    </div>
  );
}

function Count({ list }: { list: RecordListState }) {
  const { format } = useSession();
  const { total, isEstimate } = list.window;
  return (
    <span className={styles.count} role="status">
      {total !== undefined && `${isEstimate ? "about " : ""}${format.number(total)}`}
    </span>
  );
}

function Failure({ list }: { list: RecordListState }) {
  const { error, retry } = list.window;
  if (!error) {
    return null;
  }
  return (
    <Alert color="red" m="md" title="The list could not be read">
      {messageOf(error)}{" "}
      <Button size="compact-sm" variant="default" ml="sm" onClick={retry}>
        Try again
      </Button>
    </Alert>
  );
}

function Grid(props: RecordListPageProps) {
  const { list } = props;
  const save = useSave(list.spec.name);
  const edit = (row: Row, change: Change) => {
    save(row.id, change).catch((error: unknown) => {
      tellFailure(`It is as it was. ${messageOf(error)}`);
    });
  };
  return (
    <DataGrid
      label={props.title}
      resource={list.spec.name}
      listKey={list.listKey}
      window={list.window}
      columns={props.columns}
      layout={list.layout}
      onLayout={list.setLayout}
      sort={list.search["sort"]}
      onSort={list.onSort}
      choice={
        props.isChoosable
          ? { selection: list.selection, onSelection: list.setSelection }
          : undefined
      }
      place={list.place}
      onPlace={list.setPlace}
      openId={list.openId}
      onOpen={list.open}
      canEdit={props.canEdit}
      onEdit={edit}
      empty={<Empty {...props} />}
    />
  );
}

function Cards(props: RecordListPageProps) {
  const { list } = props;
  return (
    <GridCards
      label={props.title}
      listKey={list.listKey}
      window={list.window}
      card={props.card}
      onOpen={list.open}
      empty={<Empty {...props} />}
    />
  );
}

/** Nothing found is not the same as nothing there. */
function Empty({ list, empty }: RecordListPageProps) {
  const isFiltered = list.conditions.length > 0 || Boolean(list.search["q"]);
  if (!isFiltered) {
    return empty;
  }
  return (
    <EmptyState
      title={`No ${lowerFirst(list.spec.plural)} match`}
      action={
        <Button variant="default" onClick={() => list.setSearch(withoutConditions(list.search))}>
          Show all
        </Button>
      }
    >
      Nothing fits these filters. Take one away, or show all.
    </EmptyState>
  );
}
