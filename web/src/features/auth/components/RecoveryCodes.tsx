import { Button, Group } from "@mantine/core";

import { tell } from "@/app/toasts";

import classes from "../auth.module.css";

export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    tell("The codes are in the clipboard");
  };
  return (
    <div>
      <p>
        Keep these recovery codes somewhere safe. Each lets you in once without your phone. They are
        shown only now.
      </p>
      <ul className={classes.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <Button onClick={onDone}>I have kept them</Button>
        {/* Only where the page is on a secure address do browsers give a clipboard. */}
        {window.isSecureContext && (
          <Button variant="default" onClick={() => void copy()}>
            Copy
          </Button>
        )}
      </Group>
    </div>
  );
}
