import { Alert, Badge, Button, Group, Menu } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { NotFoundPage } from "@/app/ErrorPage";
import { useSession } from "@/app/session";
import { deleteRecord, patchRecord } from "@/api/queries";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { IconDots, IconPlus } from "@/ui/icons";

import { Loaded } from "../parts/Loaded";
import classes from "../parts/parts.module.css";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { MergeDialog } from "./MergeDialog";
import { PipelineDialog } from "./PipelinesSection";
import {
  dealCountsOptions,
  type Pipeline,
  pipelinesOptions,
  stagesOptions,
  touches,
} from "./queries";
import { StageDialog } from "./StageDialog";
import { StageList } from "./StageList";
import { fallingChances, inOrder, type Stage } from "./stages";

export function PipelinePage({ id }: { id: string }) {
  const pipelines = useQuery(pipelinesOptions);
  const stages = useQuery(stagesOptions);
  return (
    <Loaded query={pipelines}>
      {({ data }) => {
        const pipeline = data.find((one) => one.id === id);
        if (!pipeline) return <NotFoundPage />;
        return (
          <div className={classes.narrow}>
            <SectionHead
              title={pipeline.name}
              back={{ section: "pipelines", label: "Pipelines" }}
              actions={<PipelineActs pipeline={pipeline} />}
            >
              {pipeline.description}
            </SectionHead>
            <Loaded query={stages}>
              {(all) => (
                <Stages
                  pipeline={pipeline}
                  stages={inOrder(all.data.filter((stage) => stage.pipeline_id === id))}
                />
              )}
            </Loaded>
          </div>
        );
      }}
    </Loaded>
  );
}

type Open = { what: "edit"; stage?: Stage } | { what: "merge" | "delete"; stage: Stage };

function Stages({ pipeline, stages }: { pipeline: Pipeline; stages: Stage[] }) {
  const [open, setOpen] = useState<Open>();
  const { act, busy } = useAct();
  const close = () => setOpen(undefined);
  const falling = fallingChances(stages);
  const { can } = useSession();
  const counts = useQuery({ ...dealCountsOptions(pipeline.id), enabled: can("deals", "read") });
  const remove = async (stage: Stage) => {
    await act("delete", () => deleteRecord("pipeline_stages", stage.id), {
      done: `${stage.name} is deleted`,
      touches,
    });
    close();
  };
  return (
    <>
      <StageList
        pipelineId={pipeline.id}
        stages={stages}
        counts={counts.data}
        onEdit={(stage) => setOpen({ what: "edit", stage })}
        onMerge={(stage) => setOpen({ what: "merge", stage })}
        onDelete={(stage) => setOpen({ what: "delete", stage })}
      />
      {falling.length > 0 && (
        <Alert color="yellow" my="md">
          The chance falls at {falling.join(", ")}: usually it grows from stage to stage.
        </Alert>
      )}
      <Button
        mt="md"
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() => setOpen({ what: "edit" })}
      >
        Add a stage
      </Button>
      {open?.what === "edit" && (
        <StageDialog pipelineId={pipeline.id} stages={stages} stage={open.stage} onClose={close} />
      )}
      {open?.what === "merge" && <MergeDialog stage={open.stage} stages={stages} onClose={close} />}
      {open?.what === "delete" && (
        <ConfirmDialog
          title={`Delete the stage ${open.stage.name}?`}
          action="Delete"
          isDangerous
          isBusy={busy === "delete"}
          onConfirm={() => void remove(open.stage)}
          onClose={close}
        >
          Only a stage without deals is deleted. Merge it into another one to keep its deals.
        </ConfirmDialog>
      )}
    </>
  );
}

function PipelineActs({ pipeline }: { pipeline: Pipeline }) {
  const navigate = useNavigate();
  const { act } = useAct();
  const [open, setOpen] = useState<"rename" | "delete">();
  const close = () => setOpen(undefined);
  const makeDefault = () =>
    act("default", () => patchRecord("pipelines", pipeline.id, { is_default: true }), {
      done: `${pipeline.name} is the default now`,
      touches,
    });
  const remove = async () => {
    const worked = await act("delete", () => deleteRecord("pipelines", pipeline.id), {
      done: `${pipeline.name} is deleted`,
      touches,
    });
    close();
    if (worked) void navigate({ to: "/admin/$section", params: { section: "pipelines" } });
  };
  return (
    <Group gap="sm">
      {pipeline.is_default ? (
        <Badge variant="light" tt="none" fw={500}>
          default
        </Badge>
      ) : (
        <Button variant="default" onClick={() => void makeDefault()}>
          Make it the default
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="sm" aria-label="More">
            <IconDots size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen("rename")}>Rename</Menu.Item>
          <Menu.Item disabled={pipeline.is_default} onClick={() => setOpen("delete")}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === "rename" && <PipelineDialog pipeline={pipeline} onClose={close} />}
      {open === "delete" && (
        <ConfirmDialog
          title={`Delete the pipeline ${pipeline.name}?`}
          action="Delete"
          isDangerous
          onConfirm={() => void remove()}
          onClose={close}
        >
          A pipeline with deals in it is not deleted.
        </ConfirmDialog>
      )}
    </Group>
  );
}
