// The fields of a record, and the records that belong to it.
import { Alert, Anchor } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { messageOf, Problem } from "@/api/problem";
import { listOptions } from "@/api/queries";
import { recordPath } from "@/app/places";
import { useSession } from "@/app/session";
import { specOf } from "@/ui/catalog/catalog";
import { columnNamed, type ResourceSpec, type Row, valueOf } from "@/ui/catalog/types";
import { EmptyState } from "@/ui/EmptyState";
import { FieldValue } from "@/ui/fields/FieldValue";
import { titleOf } from "@/ui/fields/titles";
import { FieldList } from "@/ui/record/FieldList";
import listStyles from "@/ui/record/RecordPanel.module.css";
import { useSave } from "@/ui/records";
import { useMayChange } from "@/ui/rights";
import { SkeletonFields } from "@/ui/Skeleton";

import { fieldsOf, markColumn, type Part, partsOf } from "../logic";
import { recordQuery } from "../queries";
import styles from "./RecordView.module.css";

export function RecordView({ spec, id }: { spec: ResourceSpec; id: string }) {
  const { data, error } = useQuery(recordQuery(spec, id));
  const mayChange = useMayChange(spec.name);
  const save = useSave(spec.name);
  if (error && !data) {
    return error instanceof Problem && error.status === 404 ? (
      <EmptyState title="There is no such record">
        It may have been deleted, or belong to somebody whose records you do not see.
      </EmptyState>
    ) : (
      <Alert color="red">{messageOf(error)}</Alert>
    );
  }
  if (!data) {
    return <SkeletonFields count={8} />;
  }
  const row = data.record;
  return (
    <>
      <FieldList
        spec={spec}
        row={row}
        names={fieldsOf(spec)}
        canEdit={spec.canUpdate && mayChange(row)}
        onSave={(change) => save(row.id, change)}
      />
      {partsOf(spec.name).map((part) => (
        <Parts key={part.resource} {...part} id={id} />
      ))}
    </>
  );
}

interface PartsProps extends Part {
  id: string;
}

const shownAtMost = 20;

function Parts(props: PartsProps) {
  const { can } = useSession();
  return can(props.resource, "read") ? <PartList {...props} /> : null;
}

function PartList({ resource, column, title, id }: PartsProps) {
  const spec = specOf(resource);
  const { data } = useQuery({
    ...listOptions<Row>(resource, { [column]: id, limit: shownAtMost }),
    placeholderData: undefined,
  });
  const mark = markColumn(spec);
  const name = title ? columnNamed(spec, title) : undefined;
  const total = data?.page.total ?? 0;
  return (
    <section className={listStyles.section} aria-label={spec.plural}>
      <header>
        <h2>{spec.plural}</h2>
        {data && <span className={listStyles.count}>{total}</span>}
      </header>
      {data && total === 0 && <span className="quiet">None yet.</span>}
      <ul className={styles.parts}>
        {data?.data.map((row) => (
          <li key={row.id}>
            <Anchor
              fz="inherit"
              renderRoot={(props) => <Link to={recordPath(resource, row.id)} {...props} />}
            >
              {name ? (
                <FieldValue column={name} value={valueOf(row, name.name)} row={row} />
              ) : (
                titleOf(resource, row)
              )}
            </Anchor>
            {mark && <FieldValue column={mark} value={valueOf(row, mark.name)} row={row} dense />}
          </li>
        ))}
      </ul>
      {total > shownAtMost && (
        <Anchor
          fz="sm"
          renderRoot={(props) => (
            <Link
              to="/records/$resource"
              params={{ resource }}
              search={{ [column]: id } as never}
              {...props}
            />
          )}
        >
          Show all {total}
        </Anchor>
      )}
    </section>
  );
}
