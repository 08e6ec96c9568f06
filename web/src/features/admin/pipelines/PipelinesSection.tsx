import { Badge, Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { idempotencyKey } from "@/api/client";
import { createRecord, patchRecord } from "@/api/queries";
import { tell } from "@/app/toasts";
import { IconPlus } from "@/ui/icons";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { FormDialog } from "../parts/FormDialog";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { changedMembers, filledMembers, useForm } from "../parts/useForm";
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
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            New pipeline
          </Button>
        }
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
      .map((stage) => stage.name)
      .join(" · ");
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
    { id: "stages", label: "Stages", render: namesOf },
    {
      id: "default",
      label: "Default",
      render: (pipeline) =>
        pipeline.is_default && (
          <Badge variant="light" tt="none" fw={500}>
            default
          </Badge>
        ),
    },
  ];
}

interface DialogProps {
  pipeline?: Pipeline;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

export function PipelineDialog({ pipeline, onClose, onSaved }: DialogProps) {
  const client = useQueryClient();
  const before = { name: pipeline?.name ?? "", description: pipeline?.description ?? "" };
  const form = useForm({
    initial: before,
    check: ({ name }): Record<string, string> =>
      name.trim() === "" ? { name: "A pipeline needs a name." } : {},
    save: async (values, start) => {
      const saved = pipeline
        ? await patchRecord("pipelines", pipeline.id, changedMembers(start, values))
        : await createRecord("pipelines", filledMembers(values), idempotencyKey());
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
      tell(pipeline ? "The pipeline is saved" : `${values.name} is there`);
      onClose();
      onSaved?.(saved.record.id);
    },
  });
  const { values, errors, set } = form;
  return (
    <FormDialog
      title={pipeline ? "Rename the pipeline" : "New pipeline"}
      action={pipeline ? "Save" : "Create"}
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
      <Textarea
        label="Description"
        autosize
        minRows={2}
        maxLength={500}
        value={values.description}
        error={errors.description}
        onChange={(event) => set("description", event.currentTarget.value)}
      />
    </FormDialog>
  );
}
