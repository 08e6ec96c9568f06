import { Anchor, Button, Modal } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { messageOf } from "@/api/problem";
import { lowerFirst, singularOf } from "@/ui/catalog/words";
import { recordPath } from "@/app/places";
import { SkeletonLines } from "@/ui/Skeleton";

import { changedOptions } from "../changeSets";
import classes from "./Import.module.css";

interface Props {
  changeSet: string;
  title: string;
  onClose: () => void;
}

const acts = { insert: "added", update: "changed", delete: "deleted" };

/** Each record that an import touched, with its page. */
export function ChangedRecords({ changeSet, title, onClose }: Props) {
  const changed = useInfiniteQuery(changedOptions(changeSet));
  const rows = changed.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Modal opened onClose={onClose} title={`What ${title} changed`} size="lg">
      {changed.error && <p role="alert">{messageOf(changed.error)}</p>}
      {changed.isPending && <SkeletonLines />}
      <ul className={classes.changed}>
        {rows.map((row, index) => (
          <li key={`${row.record_id} ${index}`}>
            <Anchor component={Link} to={recordPath(row.resource, row.record_id)} size="sm">
              {row.name || `A ${lowerFirst(singularOf(row.resource))}`}
            </Anchor>
            <span className="quiet">
              {lowerFirst(singularOf(row.resource))} {acts[row.action]}
              {row.follows && ", as a consequence"}
            </span>
          </li>
        ))}
      </ul>
      {changed.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={changed.isFetchingNextPage}
          onClick={() => void changed.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Modal>
  );
}
