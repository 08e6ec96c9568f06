import { Button, Progress } from "@mantine/core";
import "@mantine/core/styles/Progress.css";

import { useSession } from "@/app/session";

import type { WizardState } from "../useWizard";
import classes from "./Import.module.css";

export function RunProgress({ wizard }: { wizard: WizardState }) {
  const { format } = useSession();
  const { step, done, total } = wizard.progress ?? { step: "", done: 0, total: 0 };
  const isKnown = total > 0;
  const share = isKnown ? Math.min(100, (100 * done) / total) : 100;
  return (
    <section className={classes.narrow} aria-label="The import runs">
      <p role="status">
        {step}
        {isKnown && (
          <span className="quiet">
            {" "}
            · {format.number(done)} of {format.number(total)}
          </span>
        )}
      </p>
      <Progress
        value={share}
        animated={!isKnown}
        striped={!isKnown}
        aria-label={step || "Progress"}
        mb="md"
      />
      <Button variant="default" onClick={wizard.cancel}>
        Stop
      </Button>
      <p className="quiet">Stopping leaves everything as it was: a file is imported as a whole.</p>
    </section>
  );
}
