import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { nameOf, useSession } from "@/app/session";
import { specOf } from "@/ui/catalog/catalog";
import { humanise } from "@/ui/catalog/words";
import { EmptyState } from "@/ui/EmptyState";
import { Mark } from "@/ui/fields/FieldValue";
import { usePersonName } from "@/ui/fields/people";
import { FilterBar } from "@/ui/filters/FilterBar";
import { useListSearch } from "@/ui/grid/useListSearch";
import { IconUserPlus } from "@/ui/icons";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { Loaded } from "../parts/Loaded";
import { MoreRows } from "../parts/MoreRows";
import { SectionHead } from "../parts/SectionHead";
import { useFilters } from "../parts/useFilters";
import { useLog } from "../parts/useLog";
import type { SectionProps } from "../sections";
import { InviteDialog } from "./InviteDialog";
import { useRolesOf } from "./queries";
import type { User } from "./types";
import { UserPage } from "./UserPage";

export default function UsersSection({ id }: SectionProps) {
  return id ? <UserPage key={id} id={id} /> : <UserList />;
}

const first = ["is_active", "team_id", "manager_id", "last_login"];

function useOpenUser() {
  const navigate = useNavigate();
  return (id: string) =>
    void navigate({ to: "/admin/$section/$id", params: { section: "users", id } });
}

function UserList() {
  const spec = specOf("users");
  const [search, setSearch] = useListSearch();
  const filters = useFilters(spec, search);
  const open = useOpenUser();
  const [isInviting, setInviting] = useState(false);
  const users = useLog<User>("users", {
    sort: "first_name,last_name",
    include: "team",
    ...filters,
  });
  return (
    <>
      <SectionHead
        title="Users"
        actions={
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            Invite a user
          </Button>
        }
      >
        Everybody who signs in. Roles say what each may see and do.
      </SectionHead>
      <FilterBar spec={spec} search={search} setSearch={setSearch} first={first} />
      <Loaded query={users}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No users match">Take a filter away to see more.</EmptyState>
          ) : (
            <UserTable rows={rows} onOpen={open} />
          )
        }
      </Loaded>
      <MoreRows shown={users.data?.length ?? 0} {...users} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onUnfinished={open} />}
    </>
  );
}

function UserTable({ rows, onOpen }: { rows: User[]; onOpen: (id: string) => void }) {
  const { format } = useSession();
  const personName = usePersonName();
  const rolesOf = useRolesOf();
  const columns: AdminColumn<User>[] = [
    {
      id: "name",
      label: "Name",
      render: (user) => (
        <RowName name={nameOf(user)} second={user.email} onOpen={() => onOpen(user.id)} />
      ),
    },
    {
      id: "roles",
      label: "Roles",
      render: (user) => rolesOf(user.id).map(humanise).join(", "),
    },
    { id: "team", label: "Team", render: (user) => user.team?.name },
    {
      id: "manager",
      label: "Manager",
      render: (user) => user.manager_id && personName(user.manager_id),
    },
    {
      id: "last_login",
      label: "Last signed in",
      isFixed: true,
      render: (user) => (user.last_login ? format.relative(user.last_login) : "never"),
    },
    {
      id: "state",
      label: "State",
      render: (user) => <Mark value={stateOf(user)} />,
    },
  ];
  return (
    <AdminTable
      label="Users"
      rows={rows}
      columns={columns}
      rowKey={(user) => user.id}
      onOpen={(user) => onOpen(user.id)}
    />
  );
}

function stateOf(user: User): string {
  if (!user.is_active) return "switched_off";
  return user.last_login === null ? "invited" : "active";
}
