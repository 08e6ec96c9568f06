import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { idempotencyKey } from "@/api/client";
import { createRecord, deleteRecord, patchRecord, restoreRecord } from "@/api/queries";
import { tell } from "@/app/toasts";
import { offerUndo } from "@/app/undo";
import { EmptyState } from "@/ui/EmptyState";
import { usePersonOptions } from "@/ui/fields/options";
import { usePeople, usePersonName } from "@/ui/fields/people";
import { Picker } from "@/ui/fields/Picker";
import { IconPlus } from "@/ui/icons";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { changedMembers, filledMembers, useForm } from "../parts/useForm";
import { teamsOptions } from "../users/queries";
import type { Team } from "../users/types";

export default function TeamsSection() {
  const teams = useQuery(teamsOptions);
  const [edited, setEdited] = useState<Team | "new">();
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
      New team
    </Button>
  );
  return (
    <>
      <SectionHead title="Teams" actions={make}>
        Revenue is counted by team, and a role can let people work with the records of their team.
        The lead sees what the members see.
      </SectionHead>
      <Loaded query={teams}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No teams yet" action={make}>
              Without teams everybody works alone or with everything, as the roles say.
            </EmptyState>
          ) : (
            <TeamTable rows={data} onOpen={setEdited} />
          )
        }
      </Loaded>
      {edited && (
        <TeamDialog
          team={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function TeamTable({ rows, onOpen }: { rows: Team[]; onOpen: (team: Team) => void }) {
  const { people } = usePeople();
  const personName = usePersonName();
  const { act, busy } = useAct();
  const touches = ["teams", "users"];
  const members = (team: Team) => people.filter((one) => one["team_id"] === team.id).length;
  const columns: AdminColumn<Team>[] = [
    {
      id: "name",
      label: "Team",
      render: (team) => (
        <RowName name={team.name} second={team.description} onOpen={() => onOpen(team)} />
      ),
    },
    {
      id: "lead",
      label: "Lead",
      render: (team) => team.team_lead_id && personName(team.team_lead_id),
    },
    { id: "members", label: "Members", align: "end", render: (team) => String(members(team)) },
  ];
  const remove = (team: Team) =>
    act(team.id, () => deleteRecord("teams", team.id), { touches }).then((worked) => {
      if (!worked) return;
      offerUndo({
        message: `${team.name} is deleted`,
        undo: () =>
          act(team.id, () => restoreRecord("teams", team.id), { touches }).then(() => undefined),
      });
    });
  return (
    <AdminTable
      label="Teams"
      rows={rows}
      columns={columns}
      rowKey={(team) => team.id}
      onOpen={onOpen}
      actions={(team) => (
        <Button
          size="compact-sm"
          variant="default"
          loading={busy === team.id}
          aria-label={`Delete ${team.name}`}
          onClick={() => void remove(team)}
        >
          Delete
        </Button>
      )}
    />
  );
}

function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }) {
  const client = useQueryClient();
  const { options } = usePersonOptions();
  const before = {
    name: team?.name ?? "",
    description: team?.description ?? "",
    team_lead_id: team?.team_lead_id ?? "",
  };
  const form = useForm({
    initial: before,
    check: ({ name }): Record<string, string> =>
      name.trim() === "" ? { name: "A team needs a name." } : {},
    save: async (values, start) => {
      if (team) await patchRecord("teams", team.id, changedMembers(start, values));
      else await createRecord("teams", filledMembers(values), idempotencyKey());
      await client.invalidateQueries({ queryKey: ["teams"] });
      tell(team ? "The team is saved" : `${values.name} is there`);
      onClose();
    },
  });
  const { values, errors, set } = form;
  return (
    <FormDialog
      title={team ? team.name : "New team"}
      action={team ? "Save" : "Create"}
      form={form}
      onCancel={onClose}
    >
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={100}
        value={values.name}
        error={errors.name}
        onChange={(event) => set("name", event.currentTarget.value)}
      />
      <Picker
        label="Lead"
        isLabelShown
        isClearable
        placeholder="Nobody"
        options={options}
        value={values.team_lead_id || null}
        error={errors.team_lead_id}
        onPick={(option) => set("team_lead_id", option?.value ?? "")}
      />
      <Textarea
        label="Description"
        maxLength={500}
        autosize
        minRows={2}
        value={values.description}
        error={errors.description}
        onChange={(event) => set("description", event.currentTarget.value)}
      />
    </FormDialog>
  );
}
