import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";

import { tell } from "@/app/toasts";

import classes from "../profile.module.css";

interface Props {
  title: string;
  text?: string;
  children: ReactNode;
}

export function Section({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}

/** A text that is shown once, to be copied. */
export function Secret({ text, what }: { text: string; what: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    tell(`${what} is in the clipboard`);
  };
  return (
    <div className={classes.secret}>
      <code aria-label={what}>{text}</code>
      {window.isSecureContext && (
        <Button variant="default" onClick={() => void copy()}>
          Copy
        </Button>
      )}
    </div>
  );
}
