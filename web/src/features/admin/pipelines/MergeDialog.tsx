import { NativeSelect, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";

import { listOptions } from "@/api/queries";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";

import { FormDialog } from "../parts/FormDialog";
import { useForm } from "../parts/useForm";
import { mergeStage, touches } from "./queries";
import { mergeTargets, type Stage } from "./stages";

interface Props {
  stage: Stage;
  stages: Stage[];
  onClose: () => void;
}

/** A stage's deals go into another open stage, and the empty one is deleted. */
export function MergeDialog({ stage, stages, onClose }: Props) {
  const client = useQueryClient();
  const { format } = useSession();
  const targets = mergeTargets(stages, stage);
  const deals = useQuery(listOptions("deals", { stage_id: stage.id, limit: 1, fields: "id" }));
  const count = deals.data?.page.total;
  const form = useForm({
    initial: { into_id: targets[0]?.id ?? "" },
    save: async ({ into_id }) => {
      await mergeStage(stage.id, into_id);
      touches.forEach((resource) => void client.invalidateQueries({ queryKey: [resource] }));
      const into = targets.find((one) => one.id === into_id);
      tell(`The deals of ${stage.name} are in ${into?.name ?? "the other stage"} now`);
      onClose();
    },
  });
  return (
    <FormDialog title={`Merge ${stage.name}`} action="Merge" form={form} onCancel={onClose}>
      <Text size="sm">
        {count === undefined ? "Its" : `${format.number(count)} of its`} deals go into the other
        stage, with their status and order. What they did in {stage.name} stays in their history.
        The stage itself is deleted, and that cannot be undone.
      </Text>
      <NativeSelect
        label="Into"
        data-autofocus
        data={targets.map((target) => ({ value: target.id, label: target.name }))}
        value={form.values.into_id}
        error={form.errors.into_id}
        onChange={(event) => form.set("into_id", event.currentTarget.value)}
      />
    </FormDialog>
  );
}
