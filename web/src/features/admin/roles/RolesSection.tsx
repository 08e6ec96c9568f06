import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { idempotencyKey } from "@/api/client";
import { createRecord } from "@/api/queries";
import { humanise } from "@/ui/catalog/words";
import { IconPlus } from "@/ui/icons";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { filledMembers, useForm } from "../parts/useForm";
import type { SectionProps } from "../sections";
import { rolesOptions } from "../users/queries";
import type { Role } from "../users/types";
import { accessTo, jsonOf, permissionsOf, rights } from "./permissions";
import { RolePage } from "./RolePage";

export default function RolesSection({ id }: SectionProps) {
  return id ? <RolePage key={id} id={id} /> : <RoleList />;
}

function RoleList() {
  const navigate = useNavigate();
  const roles = useQuery(rolesOptions);
  const [isMaking, setMaking] = useState(false);
  const open = (id: string) =>
    void navigate({ to: "/admin/$section/$id", params: { section: "roles", id } });
  return (
    <>
      <SectionHead
        title="Roles"
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            New role
          </Button>
        }
      >
        What people may see and do. A change holds from everybody&apos;s next request on.
      </SectionHead>
      <Loaded query={roles}>
        {({ data }) => (
          <AdminTable
            label="Roles"
            rows={data}
            columns={columns(open)}
            rowKey={(role) => role.id}
            onOpen={(role) => open(role.id)}
          />
        )}
      </Loaded>
      {isMaking && (
        <NewRole roles={roles.data?.data ?? []} onClose={() => setMaking(false)} onMade={open} />
      )}
    </>
  );
}

function columns(open: (id: string) => void): AdminColumn<Role>[] {
  return [
    {
      id: "name",
      label: "Role",
      render: (role) => (
        <RowName
          name={humanise(role.name)}
          second={role.description}
          onOpen={() => open(role.id)}
        />
      ),
    },
    {
      id: "deals",
      label: "Sees of deals",
      render: (role) => accessTo(permissionsOf(role.permissions), "deals").read,
    },
    {
      id: "changes",
      label: "Changes of deals",
      render: (role) => accessTo(permissionsOf(role.permissions), "deals").update,
    },
    { id: "rights", label: "Rights", render: rightsInWords },
  ];
}

function rightsInWords(role: Role): string {
  const has = permissionsOf(role.permissions).rights;
  if (rights.every(({ right }) => has.includes(right))) return "all";
  return rights
    .filter(({ right }) => has.includes(right))
    .map(({ label }) => label.toLowerCase())
    .join(", ");
}

interface NewRoleProps {
  roles: Role[];
  onClose: () => void;
  onMade: (id: string) => void;
}

/** A new role begins as a copy, because nobody fills a table of eighty cells. */
function NewRole({ roles, onClose, onMade }: NewRoleProps) {
  const client = useQueryClient();
  const form = useForm({
    initial: { name: "", description: "" },
    check: ({ name }): Record<string, string> =>
      name.trim() === "" ? { name: "A role needs a name." } : {},
    save: async (values) => {
      const pattern = roles.find((role) => role.name === "sales_rep") ?? roles[0];
      const permissions = jsonOf(permissionsOf(pattern?.permissions));
      const body = { ...filledMembers(values), permissions };
      const { record } = await createRecord("roles", body, idempotencyKey());
      await client.invalidateQueries({ queryKey: ["roles"] });
      onMade(record.id);
    },
  });
  const { values, errors, set } = form;
  return (
    <FormDialog title="New role" action="Create" form={form} onCancel={onClose}>
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={50}
        value={values.name}
        error={errors.name}
        onChange={(event) => set("name", event.currentTarget.value)}
      />
      <TextInput
        label="Description"
        description="It begins with what a sales rep may do; the table comes next."
        maxLength={255}
        value={values.description}
        error={errors.description}
        onChange={(event) => set("description", event.currentTarget.value)}
      />
    </FormDialog>
  );
}
