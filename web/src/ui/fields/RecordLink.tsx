// The name of a record that another one refers to, leading there.
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { recordOptions } from "@/api/queries";
import { recordPath } from "@/app/places";

import type { Row } from "../catalog/types";
import styles from "./Fields.module.css";
import { usePeople } from "./people";
import { personName, titleOf } from "./titles";

interface Props {
  resource: string;
  id: string;
  /** The record where the list brought it along; null: there, but not for this person to see. */
  record?: Row | null | undefined;
  dense?: boolean;
}

export function RecordLink({ resource, id, record, dense = false }: Props) {
  if (resource === "users") {
    return <PersonName id={id} record={record} />;
  }
  if (record === undefined) {
    return <Fetched resource={resource} id={id} dense={dense} />;
  }
  if (record === null) {
    return <span className={styles.quiet}>Not visible to you</span>;
  }
  return <Named resource={resource} row={record} dense={dense} />;
}

function Named({ resource, row, dense }: { resource: string; row: Row; dense: boolean }) {
  const title = titleOf(resource, row);
  return dense ? (
    <>{title}</>
  ) : (
    <Anchor
      renderRoot={(props) => <Link to={recordPath(resource, row.id)} {...props} />}
      fz="inherit"
      onClick={(event) => event.stopPropagation()}
    >
      {title}
    </Anchor>
  );
}

function PersonName({ id, record }: { id: string; record?: Row | null | undefined }) {
  const { byId, isLoading } = usePeople();
  const row = record ?? byId.get(id);
  if (!row) {
    return <span className={styles.quiet}>{isLoading ? "…" : "Not visible to you"}</span>;
  }
  return <>{personName(row)}</>;
}

function Fetched({ resource, id, dense }: { resource: string; id: string; dense: boolean }) {
  const { data, isError } = useQuery(recordOptions<Row>(resource, id));
  if (!data || data.record.id !== id) {
    return <span className={styles.quiet}>{isError ? "Not visible to you" : "…"}</span>;
  }
  return <Named resource={resource} row={data.record} dense={dense} />;
}
