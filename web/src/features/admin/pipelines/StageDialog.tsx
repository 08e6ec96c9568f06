import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import "@mantine/core/styles/NumberInput.css";
import { useQueryClient } from "@tanstack/react-query";

import { idempotencyKey } from "@/api/client";
import { createRecord, patchRecord } from "@/api/queries";
import { tell } from "@/app/toasts";

import { FormDialog } from "../parts/FormDialog";
import { changedMembers, filledMembers, type FormState, useForm } from "../parts/useForm";
import { touches } from "./queries";
import { chanceOf, columnsOf, roleOf, rolesLeft, type Stage, type StageRole } from "./stages";

interface Props {
  pipelineId: string;
  stages: Stage[];
  stage?: Stage;
  onClose: () => void;
}

interface Values {
  name: string;
  description: string;
  role: StageRole;
  probability: number | string;
}

const roleLabels: Record<StageRole, string> = {
  open: "Deals are open in it",
  won: "Deals in it are won",
  lost: "Deals in it are lost",
};

function bodyOf({ role, probability, ...rest }: Values) {
  return { ...rest, probability: Number(probability), ...columnsOf(role) };
}

function check({ name, probability }: Values): Record<string, string> {
  if (name.trim() === "") return { name: "A stage needs a name." };
  const chance = Number(probability);
  const isChance = probability !== "" && chance >= 0 && chance <= 100;
  return isChance ? {} : { probability: "A chance lies between 0 and 100." };
}

export function StageDialog({ pipelineId, stages, stage, onClose }: Props) {
  const client = useQueryClient();
  const before: Values = {
    name: stage?.name ?? "",
    description: stage?.description ?? "",
    role: stage ? roleOf(stage) : "open",
    probability: Number(stage?.probability ?? 10),
  };
  const form = useForm({
    initial: before,
    check,
    save: async (values, start) => {
      if (stage) {
        const patch = changedMembers(bodyOf(start), bodyOf(values));
        await patchRecord("pipeline_stages", stage.id, patch);
      } else {
        const order_index = Math.max(0, ...stages.map((one) => one.order_index)) + 1;
        const body = { ...filledMembers(bodyOf(values)), pipeline_id: pipelineId, order_index };
        await createRecord("pipeline_stages", body, idempotencyKey());
      }
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
      tell(stage ? "The stage is saved" : `${values.name} is there`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={stage ? stage.name : "New stage"}
      action={stage ? "Save" : "Add"}
      form={form}
      onCancel={onClose}
    >
      <StageFields form={form} roles={rolesLeft(stages, stage?.id)} />
    </FormDialog>
  );
}

function StageFields({ form, roles }: { form: FormState<Values>; roles: StageRole[] }) {
  const { values, errors, set } = form;
  return (
    <>
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={100}
        value={values.name}
        error={errors.name}
        onChange={(event) => set("name", event.currentTarget.value)}
      />
      <NativeSelect
        label="What it means"
        data={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        value={values.role}
        error={errors.is_closed ?? errors.is_won}
        onChange={(event) => {
          const role = event.currentTarget.value as StageRole;
          set("role", role);
          set("probability", chanceOf(role, Number(values.probability)));
        }}
      />
      <NumberInput
        label="Chance to win"
        description="Open deals in the stage follow it, unless they were given their own."
        suffix=" %"
        min={0}
        max={100}
        decimalScale={2}
        value={values.probability}
        error={errors.probability}
        onChange={(value) => set("probability", value)}
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
    </>
  );
}
