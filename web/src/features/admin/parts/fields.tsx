// Fields that many forms of the administration have.
import { Textarea, TextInput } from "@mantine/core";

import type { FormState } from "./useForm";

type Part<T> = Pick<FormState<T>, "values" | "errors" | "set">;

/** What ties a text field to a form. */
export function textOf<Name extends string>(form: Part<Record<Name, string>>, name: Name) {
  return {
    value: form.values[name],
    error: form.errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      form.set(name, event.currentTarget.value),
  };
}

export function NameField({
  form,
  maxLength = 100,
}: {
  form: Part<{ name: string }>;
  maxLength?: number;
}) {
  return (
    <TextInput
      label="Name"
      required
      data-autofocus
      maxLength={maxLength}
      {...textOf(form, "name")}
    />
  );
}

export function DescriptionField({ form }: { form: Part<{ description: string }> }) {
  return (
    <Textarea
      label="Description"
      autosize
      minRows={2}
      maxLength={500}
      {...textOf(form, "description")}
    />
  );
}

/** A check of forms with a name: "A team needs a name." */
export function needsName(kind: string) {
  return ({ name }: { name: string }): Record<string, string> =>
    name.trim() === "" ? { name: `A ${kind} needs a name.` } : {};
}
