import { Alert } from "@mantine/core";
import "@mantine/core/styles/Alert.css";

import { useEffect, useRef } from "react";

import { pluralOf } from "@/ui/catalog/words";
import { IconCheck } from "@/ui/icons";

import { steps, useWizard, type WizardState } from "../useWizard";
import { ColumnStep } from "./ColumnStep";
import { DoneStep } from "./DoneStep";
import { FileStep } from "./FileStep";
import classes from "./Import.module.css";
import { PreviewStep } from "./PreviewStep";
import { RunProgress } from "./RunProgress";

interface Props {
  kinds: string[];
  first: string;
  /** Somebody came for this kind. */
  isChosen: boolean;
}

export function Wizard({ kinds, first, isChosen }: Props) {
  const wizard = useWizard(kinds, first, isChosen);
  const isRunning = wizard.progress !== null;
  const title = useTopOf(wizard.step);
  return (
    <div className={classes.page}>
      <h1 ref={title} tabIndex={-1} className={classes.title}>
        {wizard.step === "file" ? "Import" : `Import ${pluralOf(wizard.resource).toLowerCase()}`}
      </h1>
      <Steps wizard={wizard} />
      {wizard.failure && (
        <Alert color="red" mb="md" role="alert" title="This did not work">
          {wizard.failure}
        </Alert>
      )}
      {isRunning ? <RunProgress wizard={wizard} /> : <Content wizard={wizard} kinds={kinds} />}
    </div>
  );
}

/** Each step begins at its top, also for those who hear it. */
function useTopOf(step: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    title.current?.focus();
    document.getElementById("main")?.scrollTo({ top: 0 });
  }, [step]);
  return title;
}

function Content({ wizard, kinds }: { wizard: WizardState; kinds: string[] }) {
  const { step, preview } = wizard;
  if (step === "file" || !preview) return <FileStep wizard={wizard} kinds={kinds} />;
  if (step === "columns") return <ColumnStep wizard={wizard} preview={preview} kinds={kinds} />;
  if (step === "preview") return <PreviewStep wizard={wizard} preview={preview} />;
  return <DoneStep wizard={wizard} />;
}

function Steps({ wizard }: { wizard: WizardState }) {
  const at = steps.findIndex(({ step }) => step === wizard.step);
  return (
    <ol className={classes.steps} aria-label="Steps">
      {steps.map(({ step, label }, index) => (
        <li
          key={step}
          className={classes.step}
          data-done={index < at}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index < at ? <IconCheck size={12} /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
