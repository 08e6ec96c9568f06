import { ActionIcon, Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";

import { useCommands } from "@/app/commands";
import { useSession } from "@/app/session";
import { useIsPhone } from "@/app/useIsPhone";
import { lazyLater } from "@/lib/lazy";
import type { Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { download, exportFilter } from "@/ui/download";
import { EmptyState } from "@/ui/EmptyState";
import { Mark } from "@/ui/fields/FieldValue";
import { personName, subtitleOf } from "@/ui/fields/titles";
import { type RecordListState, useRecordList } from "@/ui/grid/useRecordList";
import { IconDots, IconDownload, IconPlus, IconUpload } from "@/ui/icons";
import { RecordListPage } from "@/ui/list/RecordListPage";
import { ButtonMenu, type MenuAct } from "@/ui/menu/ButtonMenu";
import { PanelFrame } from "@/ui/record/PanelFrame";
import { useMayChange } from "@/ui/rights";
import { useViews } from "@/ui/views/queries";

import { contactColumns } from "./columns";
import { firstFilters, standardColumns, standardViews } from "./logic";
import { openNewContact } from "./newContact";

const ContactPanel = lazyLater(
  async () => (await import("./components/ContactPanel")).ContactPanel,
  () => <PanelFrame />,
);

const VcardDialog = lazyLater(async () => (await import("./components/VcardDialog")).VcardDialog);

const nameMembers = ["first_name", "last_name", "email", "company", "owner_id", "title", "status"];

export default function ContactsPage() {
  const spec = useResource("contacts");
  const columns = useMemo(() => contactColumns(spec), [spec]);
  const views = useViews("contacts");
  const list = useRecordList({
    spec,
    columns,
    standard: standardColumns,
    members: nameMembers,
    views,
  });
  const mayChange = useMayChange("contacts");
  const { hasRight } = useSession();
  const exports = useExports(list);
  return (
    <RecordListPage
      list={list}
      columns={columns}
      title="Contacts"
      views={views}
      standardViews={standardViews}
      filters={firstFilters}
      actions={<Actions exports={exports} />}
      empty={<NoContacts />}
      card={(row) => <Card row={row} />}
      canEdit={(row, column) => column.spec?.inUpdate === true && mayChange(row)}
      onExport={hasRight("export") ? exports.csv : undefined}
      isChoosable={hasRight("bulk") || hasRight("export")}
      panel={(id) => <ContactPanel id={id} list={list} />}
    />
  );
}

function useExports(list: RecordListState) {
  const { hasRight } = useSession();
  const ids = list.selection.all ? new Set<string>() : list.selection.ids;
  const filter = exportFilter(ids, list.filter);
  const sort = list.search["sort"];
  const csv = () => download("/contacts/export.csv", { ...filter, sort });
  const vcards = () => download("/contacts/export.vcf", { ...filter, sort });
  const offered = [
    { id: "contacts-csv", label: "Export these contacts as CSV", group: "Contacts", run: csv },
    {
      id: "contacts-vcf",
      label: "Export these contacts as vCards",
      group: "Contacts",
      run: vcards,
    },
  ];
  useCommands(hasRight("export") ? offered : []);
  return { csv, vcards };
}

function Actions({ exports }: { exports: { csv: () => void; vcards: () => void } }) {
  const { can, hasRight } = useSession();
  const isPhone = useIsPhone();
  const [isImporting, setImporting] = useState(false);
  const entries: MenuAct[] = [];
  const add = (id: string, label: string, icon: ReactNode, act: Pick<MenuAct, "run" | "to">) =>
    entries.push({ id, label, icon, ...act });
  if (hasRight("import")) {
    add("import", "Import contacts", <IconUpload size={14} />, { to: "/import" });
    add("import-vcf", "Import vCards", <IconUpload size={14} />, {
      run: () => setImporting(true),
    });
  }
  if (hasRight("export")) {
    add("csv", "Export as CSV", <IconDownload size={14} />, { run: exports.csv });
    add("vcf", "Export as vCards", <IconDownload size={14} />, { run: exports.vcards });
  }
  return (
    <>
      {entries.length > 0 && (
        <ButtonMenu
          entries={entries}
          button={
            <ActionIcon aria-label="Import and export">
              <IconDots size={18} />
            </ActionIcon>
          }
        />
      )}
      {can("contacts", "create") && (
        <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={openNewContact}>
          {isPhone ? "New" : "New contact"}
        </Button>
      )}
      {isImporting && <VcardDialog onClose={() => setImporting(false)} />}
    </>
  );
}

function Card({ row }: { row: Row }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <strong style={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
          {personName(row)}
        </strong>
        {typeof row["status"] === "string" && <Mark value={row["status"]} />}
      </Group>
      <span className="quiet">{subtitleOf("contacts", row) || "–"}</span>
    </>
  );
}

function NoContacts() {
  const { can } = useSession();
  return (
    <EmptyState
      title="No contacts yet"
      action={
        can("contacts", "create") && (
          <Button onClick={openNewContact} leftSection={<IconPlus size={16} />}>
            Add the first contact
          </Button>
        )
      }
    >
      People and companies that you sell to stand here. Add one, or{" "}
      <Link to="/import">import them from a file</Link>.
    </EmptyState>
  );
}
