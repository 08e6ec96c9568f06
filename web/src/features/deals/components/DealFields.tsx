// The fields of a deal, edited where they stand. Two of them are not what the catalog says: a
// stage is picked among those of the deal's own pipeline, and a close date is a day.
import { type ColumnSpec, columnNamed, isCustom, type Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import styles from "@/ui/fields/Fields.module.css";
import { FieldList } from "@/ui/record/FieldList";
import { InlineField } from "@/ui/record/InlineField";
import type { Change } from "@/ui/records";

import type { Deal, Stage } from "../types";
import { dayToMoment, momentToDay } from "../words";

interface Props {
  deal: Deal;
  stages: Stage[];
  canChange: boolean;
  onSave: (change: Change) => Promise<void>;
  onStage: (stage: Stage) => void;
}

const aboveDate = ["value", "currency"];
const belowDate = ["probability", "owner_id", "contact_id", "tags", "description"];
const closing: Record<string, string[]> = {
  open: [],
  won: ["actual_close_date", "won_reason"],
  lost: ["actual_close_date", "lost_reason"],
  abandoned: ["actual_close_date", "lost_reason"],
};

const asRow = (deal: Deal) => deal as unknown as Row;

function StageField({ deal, stages, canChange, onStage }: Omit<Props, "onSave">) {
  const column: ColumnSpec = {
    name: "stage",
    label: "Stage",
    kind: "enum",
    choices: stages.map((stage) => stage.name),
    required: true,
  };
  const name = stages.find((stage) => stage.id === deal.stage_id)?.name;
  return (
    <dl className={styles.fields}>
      <dt>Stage</dt>
      <dd>
        <InlineField
          column={column}
          row={{ id: deal.id, stage: name }}
          isReadOnly={!canChange || deal.status !== "open"}
          onSave={async ({ patch }) => {
            const picked = stages.find((stage) => stage.name === patch["stage"]);
            if (picked) onStage(picked);
          }}
        />
      </dd>
    </dl>
  );
}

function CloseDateField({ deal, canChange, onSave }: Omit<Props, "onStage" | "stages">) {
  const name = "expected_close_date";
  const column: ColumnSpec = { name, label: "Expected close", kind: "day", nullable: true };
  return (
    <dl className={styles.fields}>
      <dt>Expected close</dt>
      <dd>
        <InlineField
          column={column}
          row={{ id: deal.id, [name]: momentToDay(deal.expected_close_date) ?? null }}
          isReadOnly={!canChange}
          onSave={({ patch }) => {
            const day = patch[name];
            return onSave({ patch: { [name]: typeof day === "string" ? dayToMoment(day) : null } });
          }}
        />
      </dd>
    </dl>
  );
}

export function DealFields(props: Props) {
  const { deal, canChange, onSave } = props;
  const spec = useResource("deals");
  const shared = { spec, row: asRow(deal), canEdit: canChange, onSave };
  const custom = spec.columns.map((column) => column.name).filter(isCustom);
  const hasDate = columnNamed(spec, "expected_close_date") !== undefined;
  return (
    <div>
      <FieldList {...shared} canEdit={false} names={closing[deal.status] ?? []} />
      <StageField {...props} />
      <FieldList {...shared} names={aboveDate} />
      {hasDate && <CloseDateField {...props} />}
      <FieldList {...shared} names={[...belowDate, ...custom]} />
      <FieldList {...shared} canEdit={false} names={["created_at"]} />
    </div>
  );
}
