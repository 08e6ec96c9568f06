import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { recordOptions } from "@/api/queries";
import { useSession } from "@/app/session";
import { specOf } from "@/ui/catalog/catalog";
import { humanise } from "@/ui/catalog/words";
import { EmptyState } from "@/ui/EmptyState";
import { Mark } from "@/ui/fields/FieldValue";
import { FilterBar } from "@/ui/filters/FilterBar";
import { useListSearch } from "@/ui/grid/useListSearch";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import { SectionHead } from "../parts/SectionHead";
import { useFilters } from "../parts/useFilters";
import { useLog } from "../parts/useLog";
import type { SectionProps } from "../sections";
import { moreThan, type SecurityEvent, whoOf } from "./types";

const first = ["event_type", "severity", "user_id", "user_email", "ip_address", "created_at"];

const events: Record<string, string> = {
  login_success: "Signed in",
  login_failed: "Failed to sign in",
  logout: "Signed out",
  password_changed: "Password changed",
  password_reset: "Password reset",
  account_locked: "Account locked",
  suspicious_activity: "Suspicious activity",
  permission_denied: "Permission denied",
};

function titleOf(event: SecurityEvent): string {
  return events[event.event_type] ?? humanise(event.event_type);
}

export default function SecuritySection({ id }: SectionProps) {
  const spec = specOf("security_logs");
  const navigate = useNavigate();
  const [search, setSearch] = useListSearch();
  const filters = useFilters(spec, search);
  const log = useLog<SecurityEvent>("security_logs", {
    sort: "-created_at",
    include: "user",
    ...filters,
  });
  const open = (event: SecurityEvent) =>
    void navigate({
      to: "/admin/$section/$id",
      params: { section: "security", id: event.id },
      search: true,
    });
  const close = () =>
    void navigate({ to: "/admin/$section", params: { section: "security" }, search: true });
  return (
    <>
      <SectionHead title="Security log">
        Every sign-in and every failure to, and whatever looked like an attack.
      </SectionHead>
      <FilterBar spec={spec} search={search} setSearch={setSearch} first={first} />
      <Loaded query={log}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No events match">Take a filter away to see more.</EmptyState>
          ) : (
            <>
              <EventTable rows={rows} onOpen={open} />
              <MoreRows shown={rows.length} {...log} />
            </>
          )
        }
      </Loaded>
      {id && <EventDialog key={id} id={id} onClose={close} />}
    </>
  );
}

interface TableProps {
  rows: SecurityEvent[];
  onOpen: (event: SecurityEvent) => void;
}

function EventTable({ rows, onOpen }: TableProps) {
  const { format } = useSession();
  const columns: AdminColumn<SecurityEvent>[] = [
    {
      id: "event",
      label: "What",
      render: (event) => (
        <RowName
          name={titleOf(event)}
          second={moreThan(titleOf(event), event.description)}
          onOpen={() => onOpen(event)}
        />
      ),
    },
    { id: "severity", label: "Severity", render: (event) => <Mark value={event.severity} /> },
    { id: "who", label: "Who", render: whoOf },
    { id: "ip", label: "Address", render: (event) => event.ip_address },
    {
      id: "when",
      label: "When",
      isFixed: true,
      render: (event) => format.dateTime(event.created_at),
    },
  ];
  return (
    <AdminTable
      label="Security log"
      rows={rows}
      columns={columns}
      rowKey={(event) => event.id}
      onOpen={onOpen}
    />
  );
}

function EventDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { format } = useSession();
  const event = useQuery(recordOptions<SecurityEvent>("security_logs", id, { include: "user" }));
  const title = event.data ? titleOf(event.data.record) : "Security event";
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Loaded query={event}>
        {({ record }) => (
          <Facts
            facts={[
              ["Severity", <Mark key="severity" value={record.severity} />],
              ["Who", whoOf(record)],
              ["As", record.user_email],
              ["When", format.dateTime(record.created_at)],
              ["Address", record.ip_address],
              ["Place", record.location],
              ["Program", record.user_agent],
              ["Says", record.description],
              ["Done about it", record.action_taken],
            ]}
            data={{ Details: record.details }}
          />
        )}
      </Loaded>
    </Modal>
  );
}
