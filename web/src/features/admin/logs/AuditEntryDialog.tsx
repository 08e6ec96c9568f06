// One entry of the audit log: each field before and after, and where the change came from.
import { Anchor, Button, Group, Modal, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { recordOptions } from "@/api/queries";
import { recordPath } from "@/app/places";
import { useSession } from "@/app/session";
import { catalog } from "@/ui/catalog/catalog";
import { humanise, lowerFirst, singularOf } from "@/ui/catalog/words";
import { usePersonName } from "@/ui/fields/people";
import type { SetSearch } from "@/ui/grid/useListSearch";

import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { type ColumnChange, changesOf } from "./changes";
import classes from "./Changes.module.css";
import { actInWords, type AuditEntry, followed, sourceOf, whoOf } from "./types";
import { useTitles } from "./useTitles";

interface Props {
  id: string;
  onClose: () => void;
  onFilter: SetSearch;
}

export function AuditEntryDialog({ id, onClose, onFilter }: Props) {
  const entry = useQuery(recordOptions<AuditEntry>("audit_logs", id, { include: "user" }));
  const title = entry.data ? actInWords(entry.data.record) : "Audit entry";
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <Loaded query={entry}>
        {({ record }) => (
          <Stack gap="lg">
            <ChangeTable resource={record.resource_type} changes={changesOf(record.changes)} />
            <EntryFacts entry={record} />
            <RecordActs
              entry={record}
              onHistory={() => {
                onClose();
                onFilter({ resource_id: record.resource_id ?? undefined });
              }}
            />
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}

interface ChangesProps {
  resource: string;
  changes: ColumnChange[];
}

function ChangeTable({ resource, changes }: ChangesProps) {
  if (changes.length === 0) return null;
  const columns = catalog[resource]?.columns ?? [];
  const of = ({ column }: ColumnChange) => ({
    column,
    isChoice: columns.some(({ name, choices }) => name === column && choices !== undefined),
  });
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.column}>
            <th scope="row">{change.label}</th>
            {change.isHidden ? (
              <td colSpan={2} className={classes.hidden}>
                changed; the log does not keep the value
              </td>
            ) : (
              <>
                <Value {...of(change)} text={change.before} className={classes.before} />
                <Value {...of(change)} text={change.after} className={classes.after} />
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValueProps {
  column: string;
  isChoice: boolean;
  text: string | null;
  className: string | undefined;
}

const people = new Set(["owner_id", "user_id", "manager_id", "team_lead_id", "created_by"]);

function Value({ column, isChoice, text, className }: ValueProps) {
  const personName = usePersonName();
  const { format } = useSession();
  if (text === null) return <td className={classes.nothing}>–</td>;
  const name = people.has(column) ? personName(text) : momentIn(text, format.dateTime);
  const words = isChoice ? lowerFirst(humanise(text)) : text;
  return (
    <td>
      <span className={className}>{name ?? words}</span>
    </td>
  );
}

function momentIn(text: string, format: (moment: string) => string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:/.test(text) ? format(text) : undefined;
}

function EntryFacts({ entry }: { entry: AuditEntry }) {
  const { format } = useSession();
  const title = useTitles([entry])(entry);
  const metadata = entry.metadata ?? {};
  const { source: _shown, follows: _said, restored: _too, request_id: request, ...more } = metadata;
  return (
    <Facts
      facts={[
        ["Who", whoOf(entry)],
        ["When", format.dateTime(entry.created_at)],
        ["From", sourceOf(entry)],
        ["Because", followed(entry) ? "it followed from another change" : null],
        ["Address", entry.ip_address],
        ["Request", entry.request_method && `${entry.request_method} ${entry.request_path}`],
        ["Program", entry.user_agent],
        ["Record", title],
        ["Id", entry.resource_id],
        ["Id of the request", typeof request === "string" ? request : null],
        ["Says", entry.description],
      ]}
      data={{ "Told with it": more }}
    />
  );
}

function RecordActs({ entry, onHistory }: { entry: AuditEntry; onHistory: () => void }) {
  const { resource_type: resource, resource_id: id } = entry;
  if (!id) return null;
  const what = lowerFirst(singularOf(resource));
  return (
    <Group gap="md">
      <Button variant="default" size="xs" onClick={onHistory}>
        Everything about this {what}
      </Button>
      {catalog[resource] && entry.action !== "delete" && (
        <Anchor component={Link} to={recordPath(resource, id)} size="sm">
          Open the {what}
        </Anchor>
      )}
    </Group>
  );
}
