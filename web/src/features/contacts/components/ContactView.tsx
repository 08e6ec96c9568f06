// A contact: who it is, what comes next, what is known, its deals and its story.
import { Alert, Button } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import { useState } from "react";

import { messageOf, Problem } from "@/api/problem";
import type { Row } from "@/ui/catalog/types";
import { useResource } from "@/ui/catalog/useResource";
import { EmptyState } from "@/ui/EmptyState";
import { FieldList } from "@/ui/record/FieldList";
import listStyles from "@/ui/record/RecordPanel.module.css";
import { type Change, useSave } from "@/ui/records";
import { useMayChange } from "@/ui/rights";
import { SkeletonFields } from "@/ui/Skeleton";

import { mainFields, otherColumns } from "../logic";
import { contacts, useContact } from "../queries";
import { ContactActs } from "./ContactActs";
import { DealsOfContact } from "./DealsOfContact";
import { DuplicatesBanner } from "./DuplicatesBanner";
import { NextStep } from "./NextStep";
import { Timeline } from "./Timeline";

interface Props {
  id: string;
  layout: "panel" | "page";
}

export function ContactView({ id, layout }: Props) {
  const { data, error } = useContact(id);
  if (error && !data) {
    return <NotShown error={error} />;
  }
  if (!data) {
    return <SkeletonFields count={10} />;
  }
  return layout === "page" ? <AsPage row={data.record} /> : <AsPanel row={data.record} />;
}

function NotShown({ error }: { error: Error }) {
  if (error instanceof Problem && error.status === 404) {
    return (
      <EmptyState title="There is no such contact">
        It may have been deleted, or belong to somebody whose contacts you do not see.
      </EmptyState>
    );
  }
  return <Alert color="red">{messageOf(error)}</Alert>;
}

function AsPanel({ row }: { row: Row }) {
  return (
    <>
      <DuplicatesBanner contact={row} />
      <ContactActs contact={row} />
      <NextStep contact={row} />
      <Details row={row} />
      <DealsOfContact contactId={row.id} />
      <Timeline contactId={row.id} />
    </>
  );
}

function AsPage({ row }: { row: Row }) {
  return (
    <div className={listStyles.columns}>
      <div>
        <DuplicatesBanner contact={row} />
        <ContactActs contact={row} />
        <NextStep contact={row} />
        <Details row={row} />
        <DealsOfContact contactId={row.id} />
      </div>
      <div>
        <Timeline contactId={row.id} />
      </div>
    </div>
  );
}

function Details({ row }: { row: Row }) {
  const spec = useResource(contacts);
  const mayChange = useMayChange(contacts);
  const save = useSave(contacts);
  const [extent, setExtent] = useState<"main" | "all">("main");
  const names = extent === "all" ? [...mainFields, ...otherColumns(spec)] : mainFields;
  return (
    <>
      <FieldList
        spec={spec}
        row={row}
        names={names}
        canEdit={mayChange(row)}
        onSave={(change: Change) => save(row.id, change)}
      />
      <Button
        size="compact-sm"
        ml={-8} // its text stands below the labels
        variant="subtle"
        color="gray"
        aria-expanded={extent === "all"}
        onClick={() => setExtent(extent === "all" ? "main" : "all")}
      >
        {extent === "all" ? "Fewer fields" : "All fields"}
      </Button>
    </>
  );
}
