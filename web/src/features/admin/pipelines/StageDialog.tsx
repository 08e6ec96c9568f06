import { NativeSelect, NumberInput } from "@mantine/core";
import "@mantine/core/styles/NumberInput.css";

import { DescriptionField, NameField, needsName } from "../parts/fields";
import { FormDialog } from "../parts/FormDialog";
import type { FormState } from "../parts/useForm";
import { useRecordForm } from "../parts/useRecordForm";
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

function check(values: Values): Record<string, string> {
  const { probability } = values;
  const isChance = probability !== "" && Number(probability) >= 0 && Number(probability) <= 100;
  return {
    ...needsName("stage")(values),
    ...(isChance ? {} : { probability: "A chance lies between 0 and 100." }),
  };
}

export function StageDialog({ pipelineId, stages, stage, onClose }: Props) {
  const order_index = Math.max(0, ...stages.map((one) => one.order_index)) + 1;
  const form = useRecordForm<Values>({
    resource: "pipeline_stages",
    id: stage?.id,
    initial: {
      name: stage?.name ?? "",
      description: stage?.description ?? "",
      role: stage ? roleOf(stage) : "open",
      probability: Number(stage?.probability ?? 10),
    },
    check,
    bodyOf,
    fixed: { pipeline_id: pipelineId, order_index },
    touches,
    done: ({ name }) => (stage ? "The stage is saved" : `${name} is there`),
    onSaved: onClose,
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
      <NameField form={form} />
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
      <DescriptionField form={form} />
    </>
  );
}
