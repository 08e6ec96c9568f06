import { useNavigate } from "@tanstack/react-router";

import { useSession } from "@/app/session";
import { specOf } from "@/ui/catalog/catalog";
import { EmptyState } from "@/ui/EmptyState";
import { FilterBar } from "@/ui/filters/FilterBar";
import { useListSearch } from "@/ui/grid/useListSearch";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { useFilters } from "../parts/useFilters";
import { useLog } from "../parts/useLog";
import type { SectionProps } from "../sections";
import { AuditEntryDialog } from "./AuditEntryDialog";
import { changedInWords, changesOf } from "./changes";
import { actInWords, type AuditEntry, moreThan, sourceOf, whoOf } from "./types";
import { useTitles } from "./useTitles";

const first = ["user_id", "action", "resource_type", "resource_id", "created_at"];

export default function AuditSection({ id }: SectionProps) {
  const spec = specOf("audit_logs");
  const navigate = useNavigate();
  const [search, setSearch] = useListSearch();
  const filters = useFilters(spec, search);
  const log = useLog<AuditEntry>("audit_logs", {
    sort: "-created_at",
    include: "user",
    ...filters,
  });
  const open = (entry: AuditEntry) =>
    void navigate({
      to: "/admin/$section/$id",
      params: { section: "audit", id: entry.id },
      search: true,
    });
  const close = () =>
    void navigate({ to: "/admin/$section", params: { section: "audit" }, search: true });
  return (
    <>
      <SectionHead title="Audit log">
        Who changed what, and from which value to which: every change of every record, whoever made
        it and with whatever program. Nobody can change it.
      </SectionHead>
      <FilterBar spec={spec} search={search} setSearch={setSearch} first={first} />
      <Loaded query={log}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No entries match">Take a filter away to see more.</EmptyState>
          ) : (
            <>
              <AuditTable rows={rows} onOpen={open} />
              <MoreRows shown={rows.length} {...log} />
            </>
          )
        }
      </Loaded>
      {id && <AuditEntryDialog key={id} id={id} onClose={close} onFilter={setSearch} />}
    </>
  );
}

function AuditTable({ rows, onOpen }: { rows: AuditEntry[]; onOpen: (one: AuditEntry) => void }) {
  const { format } = useSession();
  const titleFor = useTitles(rows);
  const columns: AdminColumn<AuditEntry>[] = [
    {
      id: "act",
      label: "What",
      render: (entry) => (
        <RowName
          name={actInWords(entry)}
          second={moreThan(actInWords(entry), titleFor(entry) ?? entry.description)}
          onOpen={() => onOpen(entry)}
        />
      ),
    },
    {
      id: "changes",
      label: "Fields",
      render: (entry) =>
        entry.action === "update" ? changedInWords(changesOf(entry.changes)) : null,
    },
    {
      id: "who",
      label: "Who",
      render: (entry) => (
        <span>
          {whoOf(entry)}
          <span className={classes.second}>{sourceOf(entry) ?? entry.ip_address}</span>
        </span>
      ),
    },
    {
      id: "when",
      label: "When",
      isFixed: true,
      render: (entry) => format.dateTime(entry.created_at),
    },
  ];
  return (
    <AdminTable
      label="Audit log"
      rows={rows}
      columns={columns}
      rowKey={(entry) => entry.id}
      onOpen={onOpen}
    />
  );
}
