import { Alert, Button, Checkbox, SimpleGrid, TextInput } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/SimpleGrid.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { deleteRecord, patchRecord, recordOptions, type Versioned } from "@/api/queries";
import { tell } from "@/app/toasts";
import { humanise, pluralOf } from "@/ui/catalog/words";
import { ConfirmDialog } from "@/ui/ConfirmDialog";

import { FormBody } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { useForm } from "../parts/useForm";
import type { Role } from "../users/types";
import {
  contradictions,
  jsonOf,
  type Permissions,
  permissionsOf,
  rights,
  withRight,
} from "./permissions";
import { PermissionTable } from "./PermissionTable";

export function RolePage({ id }: { id: string }) {
  const role = useQuery(recordOptions<Role>("roles", id));
  return (
    <Loaded query={role}>
      {(read) => (
        <>
          <SectionHead
            title={humanise(read.record.name)}
            back={{ section: "roles", label: "Roles" }}
            actions={<DeleteRole role={read.record} />}
          >
            {read.record.description}
          </SectionHead>
          <RoleForm read={read} />
        </>
      )}
    </Loaded>
  );
}

/** The table is saved as a whole, so whoever read an older one is told (412). */
function RoleForm({ read: { record: role, etag } }: { read: Versioned<Role> }) {
  const client = useQueryClient();
  const [readAs, setReadAs] = useState(etag);
  const form = useForm({
    initial: {
      name: role.name,
      description: role.description ?? "",
      permissions: permissionsOf(role.permissions),
    },
    save: async (values) => {
      const body = {
        ...(values.name !== role.name && { name: values.name }),
        description: values.description || null,
        permissions: jsonOf(values.permissions),
      };
      const saved = await patchRecord("roles", role.id, body, readAs);
      setReadAs(saved.etag);
      form.settle(values);
      tell("The role is saved and holds from the next request on");
      await client.invalidateQueries({ queryKey: ["roles"] });
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
  if (!form.isChanged && readAs !== etag) setReadAs(etag);
  const { values, errors, set } = form;
  const setPermissions = (permissions: Permissions) => set("permissions", permissions);
  const doubtful = contradictions(values.permissions);
  return (
    <FormBody form={form} action="Save">
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw={720}>
        <TextInput
          label="Name"
          maxLength={50}
          value={values.name}
          error={errors.name}
          disabled={role.name === "admin"}
          onChange={(event) => set("name", event.currentTarget.value)}
        />
        <TextInput
          label="Description"
          maxLength={255}
          value={values.description}
          error={errors.description}
          onChange={(event) => set("description", event.currentTarget.value)}
        />
      </SimpleGrid>
      <section aria-label="Records">
        <h2>Records</h2>
        <PermissionTable permissions={values.permissions} onChange={setPermissions} />
        {doubtful.length > 0 && (
          <Alert color="yellow" mt="md">
            More may be changed than seen: {doubtful.map(pluralOf).join(", ")}. What cannot be seen
            cannot be changed either.
          </Alert>
        )}
      </section>
      <RightsFields permissions={values.permissions} onChange={setPermissions} />
    </FormBody>
  );
}

interface RightsProps {
  permissions: Permissions;
  onChange: (permissions: Permissions) => void;
}

function RightsFields({ permissions, onChange }: RightsProps) {
  return (
    <section aria-label="Rights" className={classes.panel}>
      <h2>Rights</h2>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {rights.map(({ right, label, meaning }) => (
          <Checkbox
            key={right}
            label={label}
            description={meaning}
            checked={permissions.rights.includes(right)}
            onChange={(event) =>
              onChange(withRight(permissions, right, event.currentTarget.checked))
            }
          />
        ))}
      </SimpleGrid>
    </section>
  );
}

function DeleteRole({ role }: { role: Role }) {
  const navigate = useNavigate();
  const { act, busy } = useAct();
  const [isAsked, setAsked] = useState(false);
  if (role.name === "admin") return null;
  const remove = async () => {
    const worked = await act("delete", () => deleteRecord("roles", role.id), {
      done: `The role ${humanise(role.name)} is gone`,
      touches: ["roles"],
    });
    setAsked(false);
    if (worked) void navigate({ to: "/admin/$section", params: { section: "roles" } });
  };
  return (
    <>
      <Button variant="default" className="bad" onClick={() => setAsked(true)}>
        Delete
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={`Delete the role ${humanise(role.name)}?`}
          action="Delete"
          isDangerous
          isBusy={busy === "delete"}
          onConfirm={() => void remove()}
          onClose={() => setAsked(false)}
        >
          A role that somebody has is not deleted: give those people another one first. Deleted
          roles do not come back.
        </ConfirmDialog>
      )}
    </>
  );
}
