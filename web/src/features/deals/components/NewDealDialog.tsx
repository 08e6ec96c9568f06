// A new deal: a title is all it takes; Ctrl-Enter saves.
import { Group, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useBaseCurrency, useCurrencies } from "@/api/baseCurrency";
import { tell } from "@/app/toasts";
import type { Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { RecordForm } from "@/ui/record/RecordForm";
import { SkeletonFields } from "@/ui/Skeleton";

import type { NewDealStart } from "../newDeal";
import { pipelinesOptions, stagesOptions } from "../queries";
import { dayToMoment } from "../words";

interface Props {
  start: NewDealStart;
  onClose: () => void;
}

const typed = ["title", "value", "contact_id"];

/** Where a new deal goes: by itself the first open stage of the pipeline that is shown. */
function useTarget(start: NewDealStart) {
  const [chosen, setChosen] = useState<{ pipeline?: string; stage?: string }>({
    pipeline: start.pipelineId,
  });
  const { data } = useQuery(pipelinesOptions());
  const pipelines = data?.data ?? [];
  const pipeline =
    pipelines.find((one) => one.id === chosen.pipeline) ??
    pipelines.find((one) => one.is_default) ??
    pipelines[0];
  const read = useQuery({
    ...stagesOptions(pipeline?.id ?? ""),
    enabled: pipeline !== undefined,
    placeholderData: undefined, // the stages of another pipeline are worth nothing here
  });
  const stages = (read.data?.data ?? []).filter((stage) => !stage.is_closed);
  const stage = stages.find((one) => one.id === chosen.stage) ?? stages[0];
  return { pipelines, pipeline, stages, stage, setChosen, isLoaded: data !== undefined };
}

type Target = ReturnType<typeof useTarget>;

function TargetFields({ pipelines, pipeline, stages, stage, setChosen }: Target) {
  return (
    <Group grow gap="md">
      {pipelines.length > 1 && (
        <NativeSelect
          label="Pipeline"
          value={pipeline?.id}
          onChange={(event) => setChosen({ pipeline: event.currentTarget.value })}
          data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NativeSelect
        label="Stage"
        value={stage?.id}
        onChange={(event) =>
          setChosen({ pipeline: pipeline?.id, stage: event.currentTarget.value })
        }
        data={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Group>
  );
}

export default function NewDealDialog({ start, onClose }: Props) {
  const client = useQueryClient();
  const spec = useResource("deals");
  const base = useBaseCurrency();
  const currencies = useCurrencies();
  const target = useTarget(start);
  const [currency, setCurrency] = useState<string>();
  const [day, setDay] = useState("");
  const { pipeline, stage } = target;
  const required = spec.columns.filter((column) => column.required).map((column) => column.name);
  const own = ["pipeline_id", "stage_id"];
  const names = [...typed, ...required.filter((name) => ![...typed, ...own].includes(name))];

  const saved = (deal: Row) => {
    onClose();
    tell(`“${String(deal["title"])}” is in ${stage?.name ?? "the pipeline"}.`);
    void client.invalidateQueries({ queryKey: ["deals"] });
  };
  return (
    <Modal opened onClose={onClose} title="New deal">
      {!target.isLoaded && <SkeletonFields count={5} />}
      {target.isLoaded && !pipeline && (
        <p>There is no pipeline yet. Whoever manages the settings can make one.</p>
      )}
      {pipeline && (
        <RecordForm
          spec={spec}
          names={names}
          initial={start.contact ? { contact_id: start.contact.id } : {}}
          fixed={{
            pipeline_id: pipeline.id,
            stage_id: stage?.id,
            currency: currency ?? base,
            ...(day !== "" && { expected_close_date: dayToMoment(day) }),
          }}
          action="Add the deal"
          onSaved={saved}
          onCancel={onClose}
          aside={() => (
            <>
              <TargetFields {...target} />
              <Group grow gap="md">
                <TextInput
                  type="date"
                  label="Expected close"
                  value={day}
                  onChange={(event) => setDay(event.currentTarget.value)}
                />
                {currencies.length > 1 && (
                  <NativeSelect
                    label="Currency"
                    value={currency ?? base}
                    onChange={(event) => setCurrency(event.currentTarget.value)}
                    data={currencies}
                  />
                )}
              </Group>
            </>
          )}
        />
      )}
    </Modal>
  );
}
