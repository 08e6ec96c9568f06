import { Alert, Button, Group } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useSession } from "@/app/session";
import { counted, lowerFirst, pluralOf } from "@/ui/catalog/words";
import { IconCircleCheck } from "@/ui/icons";

import { countOf, fieldOf, verdictLabels } from "../logic";
import { type Report, verdicts } from "../types";
import type { WizardState } from "../useWizard";
import { ChangedRecords } from "./laterDialogs";
import classes from "./Import.module.css";
import { UndoImport } from "./UndoImport";

const lists: Record<string, string> = { contacts: "/contacts", deals: "/deals/list" };

export function DoneStep({ wizard }: { wizard: WizardState }) {
  const { report, resource } = wizard;
  const [isUndone, setUndone] = useState(false);
  const [isListed, setListed] = useState(false);
  if (!report) return null;
  const changeSet = report.change_set_id ?? null;
  return (
    <section className={classes.narrow} aria-label="The outcome">
      <Alert
        color={isUndone ? "gray" : "green"}
        icon={<IconCircleCheck />}
        mb="md"
        role="status"
        title={isUndone ? "The import is undone" : outcome(report, resource)}
      >
        {isUndone
          ? "Everything is as it was before."
          : `${wizard.file?.name ?? "The file"} is imported. Figures and lists show it already.`}
      </Alert>
      {!isUndone && <Counts report={report} />}
      <Group gap="sm" mt="lg">
        <Button
          component={Link}
          to={lists[resource] ?? `/records/${resource}`}
          search={(isUndone ? {} : since(wizard)) as never}
        >
          See the {lowerFirst(pluralOf(resource))}
        </Button>
        {changeSet && !isUndone && (
          <>
            <Button variant="default" onClick={() => setListed(true)}>
              What changed
            </Button>
            <UndoImport
              changeSet={changeSet}
              fileName={report.file}
              onUndone={() => setUndone(true)}
            />
          </>
        )}
        <Button variant="default" onClick={wizard.again}>
          Import another file
        </Button>
      </Group>
      {changeSet && isListed && (
        <ChangedRecords
          changeSet={changeSet}
          title={report.file}
          onClose={() => setListed(false)}
        />
      )}
    </section>
  );
}

/** What has changed since the import began; a file that says itself when rows changed hides that. */
function since({ preview, choices, startedAt }: WizardState): Record<string, string> {
  const isSaid = preview?.columns.some((column) => fieldOf(column, choices) === "updated_at");
  return isSaid ? {} : { "updated_at[gte]": startedAt };
}

function outcome(report: Report, resource: string): string {
  const parts = [
    report.new > 0 && `${counted(report.new, resource)} added`,
    report.updated > 0 && `${counted(report.updated, resource)} changed`,
  ].filter(Boolean);
  return parts.join(", ") || "Nothing had to be changed";
}

function Counts({ report }: { report: Report }) {
  const { format } = useSession();
  return (
    <dl className={classes.outcome}>
      {verdicts.map((verdict) => (
        <div key={verdict}>
          <dt>{verdict === "error" ? "Left out" : verdictLabels[verdict]}</dt>
          <dd>{format.number(countOf[verdict](report))}</dd>
        </div>
      ))}
    </dl>
  );
}
