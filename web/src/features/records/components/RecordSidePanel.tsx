import { useQuery } from "@tanstack/react-query";

import { recordPath } from "@/app/places";
import { useResource } from "@/ui/catalog/useResource";
import { titleOf } from "@/ui/fields/titles";
import type { RecordListState } from "@/ui/grid/useRecordList";
import { RecordPanel } from "@/ui/record/RecordPanel";

import { recordQuery } from "../queries";
import { RecordMenu } from "./RecordMenu";
import { RecordView } from "./RecordView";

interface Props {
  resource: string;
  id: string;
  list: RecordListState;
}

export function RecordSidePanel({ resource, id, list }: Props) {
  const spec = useResource(resource);
  const { data } = useQuery(recordQuery(spec, id));
  return (
    <RecordPanel
      title={data ? titleOf(resource, data.record) : spec.singular}
      page={recordPath(resource, id)}
      onClose={list.close}
      onStep={list.step}
      actions={data && <RecordMenu spec={spec} row={data.record} onGone={list.close} />}
    >
      <RecordView spec={spec} id={id} />
    </RecordPanel>
  );
}
