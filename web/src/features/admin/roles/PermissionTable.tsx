// What a role may do with each kind of record, as a table: one row a kind, one column a verb. Kinds
// without rights of their own show those of all others, quietly.
import { ActionIcon, Checkbox, NativeSelect, Tooltip } from "@mantine/core";
import { Fragment } from "react";

import type { Scope, Verb } from "@/app/session";
import { pluralOf } from "@/ui/catalog/words";
import { IconArrowBackUp } from "@/ui/icons";

import { MaskedColumns } from "./MaskedColumns";
import classes from "./PermissionTable.module.css";
import {
  accessTo,
  effective,
  isOfItsOwn,
  type KindOfRecord,
  kinds,
  others,
  type Permissions,
  verbs,
  withAccess,
  withoutOwn,
} from "./permissions";

const everyKind: KindOfRecord = { resource: others, isOwned: true, verbs };

const verbLabels: Record<Verb, string> = {
  read: "See",
  create: "Create",
  update: "Change",
  delete: "Delete",
  assign: "Hand over",
};

const ownedScopes = [
  { value: "none", label: "no" },
  { value: "own", label: "own" },
  { value: "team", label: "team's" },
  { value: "all", label: "all" },
];
const sharedScopes = [
  { value: "none", label: "no" },
  { value: "all", label: "all" },
];

interface Props {
  permissions: Permissions;
  onChange: (permissions: Permissions) => void;
}

export function PermissionTable({ permissions, onChange }: Props) {
  const owned = kinds.filter((kind) => kind.isOwned);
  const shared = kinds.filter((kind) => !kind.isOwned);
  const groups = [
    { label: "Records that belong to somebody", rows: owned },
    { label: "Records that all share", rows: shared },
    { label: "Everything that is not set above", rows: [everyKind] },
  ];
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Permissions by kind">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Kind of record</th>
            {verbs.map((verb) => (
              <th key={verb} scope="col">
                {verbLabels[verb]}
              </th>
            ))}
            <th scope="col">Hidden columns</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.label}>
              <tr>
                <th colSpan={verbs.length + 2} scope="rowgroup" className={classes.group}>
                  {group.label}
                </th>
              </tr>
              {group.rows.map((kind) => (
                <Row key={kind.resource} {...{ kind, permissions, onChange }} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ kind, permissions, onChange }: Props & { kind: KindOfRecord }) {
  const access = accessTo(permissions, kind.resource);
  const isDefault = kind.resource === others;
  const isOwn = isOfItsOwn(permissions, kind.resource);
  const name = isDefault ? "All others" : pluralOf(kind.resource);
  return (
    <tr data-inherited={!isOwn && !isDefault}>
      <th scope="row">
        <span className={classes.name}>
          {name}
          {isOwn && !isDefault && (
            <Tooltip label="As all others">
              <ActionIcon
                size="sm"
                aria-label={`${name}: as all others`}
                onClick={() => onChange(withoutOwn(permissions, kind.resource))}
              >
                <IconArrowBackUp size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
      </th>
      {verbs.map((verb) => (
        <td key={verb}>
          {kind.verbs.includes(verb) && (
            <VerbCell
              kind={kind}
              verb={verb}
              label={`${name}: ${verbLabels[verb].toLowerCase()}`}
              value={access[verb]}
              onChange={(value) =>
                onChange(withAccess(permissions, kind.resource, { [verb]: value }))
              }
            />
          )}
        </td>
      ))}
      <td>
        {!isDefault && (
          <MaskedColumns
            resource={kind.resource}
            name={name}
            masked={access.masked}
            onChange={(masked) => onChange(withAccess(permissions, kind.resource, { masked }))}
          />
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  kind: KindOfRecord;
  verb: Verb;
  label: string;
  value: Scope | boolean;
  onChange: (value: Scope | boolean) => void;
}

function VerbCell({ kind, label, value, onChange }: CellProps) {
  if (typeof value === "boolean") {
    return (
      <Checkbox
        aria-label={label}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      className={classes.scope}
      data-scope={effective(value, kind)}
      data={kind.isOwned ? ownedScopes : sharedScopes}
      value={effective(value, kind)}
      onChange={(event) => onChange(event.currentTarget.value as Scope)}
    />
  );
}
