// The state of a form of the administration: what is typed, what the server says to it.
import { useState } from "react";

import { messageOf, Problem } from "@/api/problem";

export interface FormState<T> {
  values: T;
  set: <Name extends keyof T>(name: Name, value: T[Name]) => void;
  errors: Record<string, string>;
  /** What concerns no field of the form. */
  failure: string | null;
  isBusy: boolean;
  isChanged: boolean;
  submit: () => Promise<void>;
  /** What was saved is what the form begins with from now on. */
  settle: (values: T) => void;
}

export interface FormOptions<T> {
  initial: T;
  /** Sentences by field; nothing is sent while there are any. */
  check?: (values: T) => Record<string, string>;
  /** `start` is what the form began with: what differs from it is what the person has changed. */
  save: (values: T, start: T) => Promise<void>;
}

export function useForm<T extends object>({ initial, check, save }: FormOptions<T>): FormState<T> {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isChanged = JSON.stringify(values) !== JSON.stringify(start);

  // What others save meanwhile is shown, unless somebody is typing here.
  const [known, setKnown] = useState(() => JSON.stringify(initial));
  if (known !== JSON.stringify(initial)) {
    setKnown(JSON.stringify(initial));
    if (!isChanged) {
      setStart(initial);
      setValues(initial);
    }
  }

  const submit = async () => {
    if (isBusy) return;
    const found = check?.(values) ?? {};
    setErrors(found);
    setFailure(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await save(values, start);
    } catch (error) {
      const known = Object.keys(values);
      setErrors(error instanceof Problem ? error.byField : {});
      setFailure(error instanceof Problem ? error.otherThan(known) : messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    set: (name, value) => {
      setValues((now) => ({ ...now, [name]: value }));
      setErrors(({ [String(name)]: _old, ...rest }) => rest);
    },
    errors,
    failure,
    isBusy,
    isChanged,
    submit,
    settle: (next) => {
      setStart(next);
      setValues(next);
    },
  };
}

/** For a PATCH: what differs, empty texts as null. */
export function changedMembers<T extends object>(before: T, after: T): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => {
        return JSON.stringify(value) !== JSON.stringify(before[name as keyof T]);
      })
      .map(([name, value]) => [name, value === "" ? null : value]),
  );
}

/** For a POST: what is filled. */
export function filledMembers(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== "" && value !== null),
  );
}
