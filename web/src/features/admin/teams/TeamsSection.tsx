import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { deleteRecord, restoreRecord } from "@/api/queries";
import { offerUndo } from "@/app/undo";
import { EmptyState } from "@/ui/EmptyState";
import { usePersonOptions } from "@/ui/fields/options";
import { usePeople, usePersonName } from "@/ui/fields/people";
import { Picker } from "@/ui/fields/Picker";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton, RowButton } from "../parts/buttons";
import { DescriptionField, NameField, needsName } from "../parts/fields";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { useRecordForm } from "../parts/useRecordForm";
import { teamsOptions } from "../users/queries";
import type { Team } from "../users/types";

export default function TeamsSection() {
  const teams = useQuery(teamsOptions);
  const [edited, setEdited] = useState<Team | "new">();
  const make = <AddButton onClick={() => setEdited("new")}>New team</AddButton>;
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
        <RowButton
          label={`Delete ${team.name}`}
          isBusy={busy === team.id}
          onClick={() => void remove(team)}
        >
          Delete
        </RowButton>
      )}
    />
  );
}

function TeamDialog({ team, onClose }: { team?: Team; onClose: () => void }) {
  const { options } = usePersonOptions();
  const form = useRecordForm({
    resource: "teams",
    id: team?.id,
    initial: {
      name: team?.name ?? "",
      description: team?.description ?? "",
      team_lead_id: team?.team_lead_id ?? "",
    },
    check: needsName("team"),
    done: ({ name }) => (team ? "The team is saved" : `${name} is there`),
    onSaved: onClose,
  });
  const { values, errors, set } = form;
  return (
    <FormDialog
      title={team ? team.name : "New team"}
      action={team ? "Save" : "Create"}
      form={form}
      onCancel={onClose}
    >
      <NameField form={form} />
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
      <DescriptionField form={form} />
    </FormDialog>
  );
}
