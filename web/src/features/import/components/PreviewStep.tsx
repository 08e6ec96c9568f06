// What would become of each row, before anything is written.
import { Alert, Button, Checkbox, Group, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";
import { pluralOf } from "@/ui/catalog/words";
import { IconDownload } from "@/ui/icons";

import { refusedRows, saveAs } from "../api";
import { actInWords, countOf, inTheWizard, obstacle, rowsOf, verdictLabels } from "../logic";
import { type Preview, type Report, type Verdict, verdicts } from "../types";
import type { WizardState } from "../useWizard";
import classes from "./Import.module.css";
import { PreviewRows } from "./PreviewRows";

interface Props {
  wizard: WizardState;
  preview: Preview;
}

export function PreviewStep({ wizard, preview }: Props) {
  const { report } = preview;
  const [shown, setShown] = useState<Verdict>(() => firstOf(report));
  if (!report) return null;
  const reason = obstacle(preview, wizard.choices);
  const rows = rowsOf(preview.rows, shown);
  return (
    <>
      <Counts report={report} shown={shown} onShow={setShown} />
      <Warnings report={report} />
      {report.errors > 0 && <Errors wizard={wizard} preview={preview} report={report} />}
      <PreviewRows rows={rows} total={countOf[shown](report)} verdict={shown} />
      <Group mt="lg" gap="sm" align="center">
        <Button variant="default" onClick={() => wizard.go("columns")}>
          Back
        </Button>
        <Button
          loading={wizard.isBusy}
          disabled={reason !== null}
          aria-describedby={reason ? "import-obstacle" : undefined}
          onClick={() => void wizard.run()}
        >
          {report.new + report.updated > 0
            ? actInWords(report, wizard.resource)
            : `Import ${pluralOf(wizard.resource).toLowerCase()}`}
        </Button>
        {reason && (
          <span id="import-obstacle" className="quiet">
            {reason}
          </span>
        )}
      </Group>
    </>
  );
}

/** What matters most is shown first. */
function firstOf(report: Report | null): Verdict {
  const order: Verdict[] = ["error", "update", "new", "duplicate"];
  return order.find((verdict) => report && countOf[verdict](report) > 0) ?? "new";
}

interface CountsProps {
  report: Report;
  shown: Verdict;
  onShow: (verdict: Verdict) => void;
}

function Counts({ report, shown, onShow }: CountsProps) {
  const { format } = useSession();
  return (
    <div className={classes.counts} role="group" aria-label="Rows by what would happen">
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={classes.count}
          data-verdict={verdict}
          aria-pressed={verdict === shown}
          disabled={countOf[verdict](report) === 0}
          onClick={() => onShow(verdict)}
        >
          <span className={classes.figure}>{format.number(countOf[verdict](report))}</span>
          {verdictLabels[verdict]}
        </button>
      ))}
    </div>
  );
}

function Warnings({ report }: { report: Report }) {
  const told = [...report.warnings];
  if (!report.errors_complete) {
    told.push("The search for further rows with errors was given up; there may be more.");
  }
  if (told.length === 0) return null;
  return (
    <Alert color="yellow" mb="md" title="To be looked at">
      <ul className={classes.warnings}>
        {told.map((warning) => (
          <li key={warning}>{inTheWizard(warning)}</li>
        ))}
      </ul>
    </Alert>
  );
}

interface ErrorsProps {
  wizard: WizardState;
  preview: Preview;
  report: Report;
}

function Errors({ wizard, preview, report }: ErrorsProps) {
  const { format } = useSession();
  const [isLoading, setLoading] = useState(false);
  const count = `${format.number(report.errors)} ${report.errors === 1 ? "row" : "rows"}`;
  const download = async () => {
    if (!wizard.file) return;
    setLoading(true);
    try {
      const { resource, file, choices } = wizard;
      const name = file.name.replace(/\.\w+$/, "");
      saveAs(await refusedRows(resource, file, choices, preview), `${name}-errors.csv`);
    } catch (error) {
      tellFailure(messageOf(error));
    } finally {
      setLoading(false);
    }
  };
  return (
    <Alert color="red" mb="md" title={`${count} cannot be imported`}>
      <Stack gap="sm" align="flex-start">
        <Checkbox
          label={`Leave ${report.errors === 1 ? "it" : "them"} out and import the rest`}
          checked={wizard.choices.keepGood}
          onChange={(event) => wizard.leaveOut(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          loading={isLoading}
          leftSection={<IconDownload size={14} />}
          onClick={() => void download()}
        >
          Download these rows with the reasons
        </Button>
      </Stack>
    </Alert>
  );
}
