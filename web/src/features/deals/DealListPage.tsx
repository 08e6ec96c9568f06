import { Button, Group } from "@mantine/core";
import { useMemo } from "react";

import { useCommands } from "@/app/commands";
import { useSession } from "@/app/session";
import type { Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { download, exportFilter } from "@/ui/download";
import { EmptyState } from "@/ui/EmptyState";
import { Mark, Money } from "@/ui/fields/FieldValue";
import type { GridColumn } from "@/ui/grid/types";
import { type RecordListState, useRecordList } from "@/ui/grid/useRecordList";
import { IconPlus } from "@/ui/icons";
import { RecordListPage } from "@/ui/list/RecordListPage";
import { useMayChange } from "@/ui/rights";
import { useViews } from "@/ui/views/queries";

import { dealColumns, firstFilters, standardColumns, standardViews } from "./columns";
import { DealsHeading, NewDealButton } from "./components/DealsHeader";
import classes from "./components/DealsHeader.module.css";
import { DealPanel } from "./components/laterDialogs";
import { openNewDeal } from "./newDeal";

const members = ["title", "value", "currency", "status", "owner_id"];

/** A stage is left for another one in the panel, which knows the pipeline and asks for reasons. */
const notHere = new Set(["stage_id", "pipeline_id", "status"]);

const isEditable = (column: GridColumn) =>
  column.spec?.inUpdate === true && !notHere.has(column.spec.name);

function useExport(list: RecordListState) {
  const { hasRight } = useSession();
  const ids = list.selection.all ? new Set<string>() : list.selection.ids;
  const filter = exportFilter(ids, list.filter);
  const run = () => download("/deals/export.csv", { ...filter, sort: list.search["sort"] });
  const label = "Export these deals as CSV";
  useCommands(hasRight("export") ? [{ id: "deals-csv", label, group: "Deals", run }] : []);
  return hasRight("export") ? run : undefined;
}

export default function DealListPage() {
  const spec = useResource("deals");
  const columns = useMemo(() => dealColumns(spec), [spec]);
  const views = useViews("deals");
  const list = useRecordList({ spec, columns, standard: standardColumns, members, views });
  const mayChange = useMayChange("deals");
  return (
    <RecordListPage
      list={list}
      columns={columns}
      title="Deals"
      heading={<DealsHeading />}
      actions={<NewDealButton onNew={() => openNewDeal()} />}
      views={views}
      standardViews={standardViews}
      filters={firstFilters}
      empty={<NoDeals />}
      card={(row) => <DealRowCard row={row} />}
      canEdit={(row, column) => isEditable(column) && mayChange(row)}
      onExport={useExport(list)}
      isChoosable
      panel={(id) => <DealPanel id={id} onClose={list.close} onStep={list.step} />}
    />
  );
}

function DealRowCard({ row }: { row: Row }) {
  const stage = row["stage"] as Row | null | undefined;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <strong className={classes.oneLine}>{String(row["title"] ?? "")}</strong>
        {typeof row["status"] === "string" && <Mark value={row["status"]} />}
      </Group>
      {typeof row["value"] === "number" && (
        <span className="quiet tabular">
          <Money value={row["value"]} currency={(row["currency"] as string | null) ?? null} />
          {stage && ` · ${String(stage["name"])}`}
        </span>
      )}
    </>
  );
}

export function NoDeals() {
  const { can } = useSession();
  return (
    <EmptyState
      title="No deals yet"
      action={
        can("deals", "create") && (
          <Button onClick={() => openNewDeal()} leftSection={<IconPlus size={16} />}>
            Add the first deal
          </Button>
        )
      }
    >
      What you hope to sell stands here, from the first talk to the signature.
    </EmptyState>
  );
}
