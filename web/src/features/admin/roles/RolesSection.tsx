import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { humanise } from "@/ui/catalog/words";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton } from "../parts/buttons";
import { NameField, needsName, textOf } from "../parts/fields";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useRecordForm } from "../parts/useRecordForm";
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
        actions={<AddButton onClick={() => setMaking(true)}>New role</AddButton>}
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
      isLong: true,
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
    { id: "rights", label: "Rights", isLong: true, render: rightsInWords },
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
  const pattern = roles.find((role) => role.name === "sales_rep") ?? roles[0];
  const form = useRecordForm({
    resource: "roles",
    initial: { name: "", description: "" },
    check: needsName("role"),
    fixed: { permissions: jsonOf(permissionsOf(pattern?.permissions)) },
    onSaved: onMade,
  });
  return (
    <FormDialog title="New role" action="Create" form={form} onCancel={onClose}>
      <NameField form={form} maxLength={50} />
      <TextInput
        label="Description"
        description="It begins with what a sales rep may do; the table comes next."
        maxLength={255}
        {...textOf(form, "description")}
      />
    </FormDialog>
  );
}
