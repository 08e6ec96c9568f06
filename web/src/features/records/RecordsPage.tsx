// A list of any kind of record.
import { ActionIcon, Button, Group } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Fragment, useMemo, useState } from "react";

import { NotFoundPage } from "@/app/ErrorPage";
import { useSession } from "@/app/session";
import { useIsPhone } from "@/app/useIsPhone";
import { openLogCall } from "@/features/activities";
import { lazyLater } from "@/lib/lazy";
import { catalog } from "@/ui/catalog/catalog";
import { columnNamed, type ResourceSpec, type Row, valueOf } from "@/ui/catalog/types";
import { lowerFirst } from "@/ui/catalog/words";
import { useResource } from "@/ui/catalog/useResource";
import { download, exportFilter } from "@/ui/download";
import { EmptyState } from "@/ui/EmptyState";
import { FieldValue } from "@/ui/fields/FieldValue";
import { titleMembers, titleOf } from "@/ui/fields/titles";
import { useRecordList } from "@/ui/grid/useRecordList";
import { IconDownload, IconPlus } from "@/ui/icons";
import { RecordListPage } from "@/ui/list/RecordListPage";
import { PanelFrame } from "@/ui/record/PanelFrame";
import { useMayChange } from "@/ui/rights";
import { useViews } from "@/ui/views/queries";

import {
  cardNames,
  gridColumnsOf,
  markColumn,
  purposeOf,
  standardColumnsOf,
  viewsOf,
} from "./logic";

const NewRecordDialog = lazyLater(
  async () => (await import("./components/NewRecordDialog")).NewRecordDialog,
);
const RecordSidePanel = lazyLater(
  async () => (await import("./components/RecordSidePanel")).RecordSidePanel,
  () => <PanelFrame />,
);

export default function RecordsPage() {
  const { resource = "" } = useParams({ strict: false });
  const { can } = useSession();
  if (!catalog[resource] || !can(resource, "read")) {
    return <NotFoundPage />;
  }
  return <Records key={resource} resource={resource} />;
}

function Records({ resource }: { resource: string }) {
  const spec = useResource(resource);
  const columns = useMemo(() => gridColumnsOf(spec), [spec]);
  const standard = useMemo(() => standardColumnsOf(spec), [spec]);
  const views = useViews(resource);
  const list = useRecordList({ spec, columns, standard, members: membersOf(spec), views });
  const mayChange = useMayChange(resource);
  const { hasRight } = useSession();
  const ids = list.selection.all ? new Set<string>() : list.selection.ids;
  const onExport = () => download(`/${resource}/export.csv`, exportFilter(ids, list.filter));
  const mayExport = spec.canExport && hasRight("export");
  const create = <NewButton spec={spec} />;
  return (
    <RecordListPage
      list={list}
      columns={columns}
      title={spec.plural}
      views={views}
      standardViews={viewsOf(spec)}
      filters={["status", "type", "owner_id"].filter((name) => columnNamed(spec, name))}
      actions={
        <>
          {mayExport && <ExportButton onClick={onExport} />}
          {create}
        </>
      }
      empty={
        <EmptyState title={`No ${lowerFirst(spec.plural)} yet`} action={create}>
          {purposeOf(spec)}
        </EmptyState>
      }
      card={(row) => <Card spec={spec} row={row} names={cardNames(spec, list.layout.columns)} />}
      canEdit={(row, column) => column.spec?.inUpdate === true && mayChange(row)}
      onExport={mayExport ? onExport : undefined}
      isChoosable={(spec.canBulk && hasRight("bulk")) || mayExport}
      panel={(id) => <RecordSidePanel resource={resource} id={id} list={list} />}
    />
  );
}

/** What the title, the card and the rights of a row are read from. */
function membersOf(spec: ResourceSpec): string[] {
  const wanted = ["owner_id", "status", markColumn(spec)?.name ?? "status", ...titleMembers];
  return [...new Set(wanted)].filter((name) => columnNamed(spec, name));
}

function ExportButton({ onClick }: { onClick: () => void }) {
  const isPhone = useIsPhone();
  return isPhone ? (
    <ActionIcon aria-label="Export" onClick={onClick}>
      <IconDownload size={18} />
    </ActionIcon>
  ) : (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={onClick}>
      Export
    </Button>
  );
}

function NewButton({ spec }: { spec: ResourceSpec }) {
  const { can } = useSession();
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  if (!spec.canCreate || !can(spec.name, "create")) {
    return null;
  }
  const isCall = spec.name === "calls";
  const label = isPhone ? "New" : `New ${lowerFirst(spec.singular)}`;
  return (
    <>
      <Button
        size="compact-md"
        leftSection={<IconPlus size={16} />}
        onClick={() => (isCall ? openLogCall({}) : setOpen(true))}
      >
        {isCall ? "Log a call" : label}
      </Button>
      {isOpen && <NewRecordDialog spec={spec} onClose={() => setOpen(false)} />}
    </>
  );
}

interface CardProps {
  spec: ResourceSpec;
  row: Row;
  /** Of the columns below the title, as far as they hold something. */
  names: readonly string[];
}

const shownOnCards = 2;
const cut = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

function Card({ spec, row, names }: CardProps) {
  const value = (name: string) => {
    const column = columnNamed(spec, name);
    return column && <FieldValue column={column} value={valueOf(row, name)} row={row} dense />;
  };
  /** A bare number says nothing. */
  const word = (name: string) => {
    const column = columnNamed(spec, name);
    return column?.kind === "integer" ? `${column.label}: ` : "";
  };
  const filled = names.filter((name) => ![undefined, null, ""].includes(row[name] as never));
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <strong style={cut}>{titleOf(spec.name, row)}</strong>
        {value(markColumn(spec)?.name ?? "")}
      </Group>
      <span className="quiet" style={{ display: "block", ...cut }}>
        {filled.length === 0 && "–"}
        {filled.slice(0, shownOnCards).map((name, index) => (
          <Fragment key={name}>
            {index > 0 && " · "}
            {word(name)}
            {value(name)}
          </Fragment>
        ))}
      </span>
    </>
  );
}
