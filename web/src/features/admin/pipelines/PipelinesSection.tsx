import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton } from "../parts/buttons";
import { DescriptionField, NameField, needsName } from "../parts/fields";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useRecordForm } from "../parts/useRecordForm";
import type { SectionProps } from "../sections";
import { PipelinePage } from "./PipelinePage";
import { type Pipeline, pipelinesOptions, stagesOptions, touches } from "./queries";
import { inOrder, type Stage } from "./stages";

export default function PipelinesSection({ id }: SectionProps) {
  return id ? <PipelinePage key={id} id={id} /> : <PipelineList />;
}

function PipelineList() {
  const navigate = useNavigate();
  const pipelines = useQuery(pipelinesOptions);
  const stages = useQuery(stagesOptions);
  const [isMaking, setMaking] = useState(false);
  const open = (id: string) =>
    void navigate({ to: "/admin/$section/$id", params: { section: "pipelines", id } });
  return (
    <>
      <SectionHead
        title="Pipelines"
        actions={<AddButton onClick={() => setMaking(true)}>New pipeline</AddButton>}
      >
        The ways along which deals go. Deals that name no pipeline go into the default one.
      </SectionHead>
      <Loaded query={pipelines}>
        {({ data }) => (
          <AdminTable
            label="Pipelines"
            rows={data}
            columns={columns(stages.data?.data ?? [], open)}
            rowKey={(pipeline) => pipeline.id}
            onOpen={(pipeline) => open(pipeline.id)}
          />
        )}
      </Loaded>
      {isMaking && <PipelineDialog onClose={() => setMaking(false)} onSaved={open} />}
    </>
  );
}

function columns(stages: Stage[], open: (id: string) => void): AdminColumn<Pipeline>[] {
  const namesOf = (pipeline: Pipeline) =>
    inOrder(stages.filter((stage) => stage.pipeline_id === pipeline.id))
      .map((stage) => stage.name.replaceAll(" ", "\u00a0")) // lines break between stages only
      .join("\u00a0· ");
  return [
    {
      id: "name",
      label: "Pipeline",
      render: (pipeline) => (
        <RowName
          name={pipeline.name}
          second={pipeline.description}
          onOpen={() => open(pipeline.id)}
        />
      ),
    },
    { id: "stages", label: "Stages", isLong: true, render: namesOf },
    {
      id: "default",
      label: "Default",
      render: (pipeline) => (pipeline.is_default ? "yes" : null),
    },
  ];
}

interface DialogProps {
  pipeline?: Pipeline;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

export function PipelineDialog({ pipeline, onClose, onSaved }: DialogProps) {
  const form = useRecordForm({
    resource: "pipelines",
    id: pipeline?.id,
    initial: { name: pipeline?.name ?? "", description: pipeline?.description ?? "" },
    check: needsName("pipeline"),
    touches,
    done: ({ name }) => (pipeline ? "The pipeline is saved" : `${name} is there`),
    onSaved: (id) => {
      onClose();
      onSaved?.(id);
    },
  });
  return (
    <FormDialog
      title={pipeline ? "Rename the pipeline" : "New pipeline"}
      action={pipeline ? "Save" : "Create"}
      form={form}
      onCancel={onClose}
    >
      <NameField form={form} />
      <DescriptionField form={form} />
    </FormDialog>
  );
}
