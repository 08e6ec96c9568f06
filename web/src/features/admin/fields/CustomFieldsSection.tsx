import { SegmentedControl } from "@mantine/core";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { deleteRecord, listOptions, restoreRecord } from "@/api/queries";
import { offerUndo } from "@/app/undo";
import { pluralOf } from "@/ui/catalog/words";
import { EmptyState } from "@/ui/EmptyState";
import { useListSearch } from "@/ui/grid/useListSearch";

import { type AdminColumn, AdminTable, RowName } from "../parts/AdminTable";
import { AddButton, RowButton } from "../parts/buttons";
import { Loaded } from "../parts/Loaded";
import { SectionHead } from "../parts/SectionHead";
import { useAct } from "../parts/useAct";
import { choicesInWords, type CustomField, fieldResources, typeLabels } from "./customFields";
import { FieldDialog } from "./FieldDialog";

const fieldsOptions = listOptions<CustomField>("custom_fields", {
  limit: 500,
  sort: "resource,position",
});

type Resource = (typeof fieldResources)[number];

export default function CustomFieldsSection() {
  const [search, setSearch] = useListSearch();
  const resource = fieldResources.find((one) => one === search["resource"]) ?? "contacts";
  const fields = useQuery(fieldsOptions);
  const [edited, setEdited] = useState<CustomField | "new">();
  const own = fields.data?.data.filter((field) => field.resource === resource) ?? [];
  const add = <AddButton onClick={() => setEdited("new")}>New field</AddButton>;
  return (
    <>
      <SectionHead title="Custom fields" actions={add}>
        What your company wants to know beside what every record has. A field can be filtered by,
        imported and exported at once.
      </SectionHead>
      <SegmentedControl
        aria-label="Fields of"
        mb="md"
        data={fieldResources.map((one) => ({ value: one, label: pluralOf(one) }))}
        value={resource}
        onChange={(next) => setSearch({ resource: next })}
      />
      <Loaded query={fields}>
        {() =>
          own.length === 0 ? (
            <EmptyState title={`${pluralOf(resource)} have no fields of your own yet`} action={add}>
              For example a customer number, a region, or the date of a contract.
            </EmptyState>
          ) : (
            <FieldTable rows={own} onOpen={setEdited} />
          )
        }
      </Loaded>
      {edited && (
        <FieldDialog
          resource={resource satisfies Resource}
          field={edited === "new" ? undefined : edited}
          nextPosition={Math.max(0, ...own.map((field) => field.position)) + 1}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

const touches = ["custom_fields"];

function FieldTable({ rows, onOpen }: { rows: CustomField[]; onOpen: (one: CustomField) => void }) {
  const { act, busy } = useAct();
  const columns: AdminColumn<CustomField>[] = [
    {
      id: "label",
      label: "Field",
      render: (field) => (
        <RowName name={field.label} second={field.name} onOpen={() => onOpen(field)} />
      ),
    },
    { id: "type", label: "Holds", render: (field) => typeLabels[field.type] },
    { id: "choices", label: "Choices", render: choicesInWords },
    { id: "required", label: "Required", render: (field) => (field.required ? "yes" : "no") },
  ];
  const remove = (field: CustomField) =>
    act(field.id, () => deleteRecord("custom_fields", field.id), { touches }).then((worked) => {
      if (!worked) return;
      offerUndo({
        message: `${field.label} is deleted; its values stay in the records`,
        undo: () => act(field.id, () => restoreRecord("custom_fields", field.id), { touches }),
      });
    });
  return (
    <AdminTable
      label="Custom fields"
      rows={rows}
      columns={columns}
      rowKey={(field) => field.id}
      onOpen={onOpen}
      actions={(field) => (
        <RowButton
          label={`Delete ${field.label}`}
          isBusy={busy === field.id}
          onClick={() => void remove(field)}
        >
          Delete
        </RowButton>
      )}
    />
  );
}
