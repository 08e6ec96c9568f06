import { Checkbox, NativeSelect, NumberInput, TagsInput, TextInput } from "@mantine/core";
import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";
import "@mantine/core/styles/NumberInput.css";

import { fieldName } from "@/lib/fieldName";
import { lowerFirst, pluralOf } from "@/ui/catalog/words";

import { FormDialog } from "../parts/FormDialog";
import type { FormState } from "../parts/useForm";
import { useRecordForm } from "../parts/useRecordForm";
import {
  checkField,
  type CustomField,
  fieldBody,
  type FieldType,
  fieldTypes,
  type FieldValues,
  hasChoices,
  typeLabels,
} from "./customFields";

interface Props {
  resource: string;
  field?: CustomField;
  nextPosition: number;
  onClose: () => void;
}

type Values = FieldValues & { position: number | string };

const blank: FieldValues = { label: "", name: "", type: "text", required: false, choices: [] };

export function FieldDialog({ resource, field, nextPosition, onClose }: Props) {
  const before: Values = field
    ? {
        label: field.label,
        name: field.name,
        type: field.type,
        required: field.required,
        choices: field.choices,
        position: field.position,
      }
    : { ...blank, position: nextPosition };
  const form = useRecordForm({
    resource: "custom_fields",
    id: field?.id,
    initial: before,
    check: checkField,
    bodyOf: (values) => ({ ...fieldBody(values), position: Number(values.position) }),
    fixed: { resource },
    done: ({ label }) => (field ? "The field is saved" : `${pluralOf(resource)} have ${label} now`),
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={field ? field.label : `New field of ${lowerFirst(pluralOf(resource))}`}
      action={field ? "Save" : "Add"}
      form={form}
      onCancel={onClose}
    >
      <FieldFields form={form} isNew={!field} />
    </FormDialog>
  );
}

function FieldFields({ form, isNew }: { form: FormState<Values>; isNew: boolean }) {
  const { values, errors, set } = form;
  const label = (text: string) => {
    set("label", text);
    if (isNew) set("name", fieldName(text));
  };
  return (
    <>
      <TextInput
        label="Label"
        required
        data-autofocus
        maxLength={100}
        description={values.name && `In files and programs it is called ${values.name}.`}
        value={values.label}
        error={errors.label ?? errors.name}
        onChange={(event) => label(event.currentTarget.value)}
      />
      <NativeSelect
        label="Holds"
        description={isNew ? "This cannot be changed later." : undefined}
        disabled={!isNew}
        data={fieldTypes.map((type) => ({ value: type, label: typeLabels[type] }))}
        value={values.type}
        error={errors.type}
        onChange={(event) => set("type", event.currentTarget.value as FieldType)}
      />
      {hasChoices(values.type) && (
        <TagsInput
          label="Choices"
          description="Enter after each one."
          value={values.choices}
          error={errors.choices}
          onChange={(choices) => set("choices", choices)}
        />
      )}
      <NumberInput
        label="Place among the fields"
        min={0}
        allowDecimal={false}
        value={values.position}
        error={errors.position}
        onChange={(position) => set("position", position)}
      />
      <Checkbox
        label="Required"
        description="From a record's next change on."
        checked={values.required}
        onChange={(event) => set("required", event.currentTarget.checked)}
      />
    </>
  );
}
