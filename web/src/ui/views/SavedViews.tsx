// The views of a list: those that everybody has, one's own, and those that are shared.
import { Button, Menu } from "@mantine/core";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { tell, tellFailure } from "@/app/toasts";
import {
  IconBookmark,
  IconCheck,
  IconChevronDown,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@/ui/icons";

import type { ListSearch } from "../filters/search";
import type { RecordListState } from "../grid/useRecordList";
import { addressOfView, isAsSaved, isSameSearch, type SavedView, searchOfView } from "./logic";
import { useViewChanges } from "./queries";
import { ViewDialog } from "./ViewDialog";

/** A view that the app brings along. */
export interface StandardView {
  name: string;
  search: ListSearch;
}

interface Props {
  list: RecordListState;
  standard: readonly StandardView[];
  views: readonly SavedView[];
}

export function SavedViews({ list, standard, views }: Props) {
  const { search, setSearch, layout, view } = list;
  const [dialog, setDialog] = useState<"new" | "edit">();
  const current = view?.name ?? standard.find((one) => isSameSearch(one.search, search))?.name;
  const isChanged = view !== undefined && !isAsSaved(view, search, layout);
  const own = useOwn();
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="subtle"
            color="gray"
            px={6}
            aria-label={`View: ${current ?? "not saved"}`}
            rightSection={<IconChevronDown size={14} />}
          >
            {current ?? "Not saved"}
            {isChanged && " (changed)"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={220}>
          {standard.map((one) => (
            <Menu.Item
              key={one.name}
              leftSection={<Tick isOn={current === one.name && !view} />}
              onClick={() => setSearch(one.search)}
            >
              {one.name}
            </Menu.Item>
          ))}
          <ViewGroup label="My views" views={views.filter(own)} list={list} />
          <ViewGroup label="Shared" views={views.filter((one) => !own(one))} list={list} />
          <Menu.Divider />
          {view && own(view) && (
            <OwnActs
              list={list}
              view={view}
              isChanged={isChanged}
              onEdit={() => setDialog("edit")}
            />
          )}
          <Menu.Item leftSection={<IconPlus size={14} />} onClick={() => setDialog("new")}>
            Save as a new view
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog && (
        <ViewDialog
          list={list}
          view={dialog === "edit" ? view : undefined}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}

function useOwn(): (view: SavedView) => boolean {
  const { me } = useSession();
  return (view) => view.owner_id === me.user.id;
}

function Tick({ isOn }: { isOn: boolean }) {
  return isOn ? <IconCheck size={14} aria-label="Shown" /> : <span style={{ width: 14 }} />;
}

interface GroupProps {
  label: string;
  views: readonly SavedView[];
  list: RecordListState;
}

function ViewGroup({ label, views, list }: GroupProps) {
  if (views.length === 0) {
    return null;
  }
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((view) => (
        <Menu.Item
          key={view.id}
          leftSection={<Tick isOn={list.view?.id === view.id} />}
          onClick={() => list.setSearch(addressOfView(view))}
        >
          {view.name}
        </Menu.Item>
      ))}
    </>
  );
}

interface ActsProps {
  list: RecordListState;
  view: SavedView;
  isChanged: boolean;
  onEdit: () => void;
}

function OwnActs({ list, view, isChanged, onEdit }: ActsProps) {
  const changes = useViewChanges(list.spec.name);
  const run = (act: Promise<unknown>, message: string) =>
    act.then(() => tell(message)).catch((error: unknown) => tellFailure(messageOf(error)));
  const save = () => {
    const definition = { search: searchOfView(list.search), layout: list.layout };
    void run(changes.change(view.id, { definition }), `Saved the view ${view.name}.`);
  };
  const remove = () => {
    list.setSearch({ ...list.search, view: undefined });
    void run(changes.remove(view.id), `Deleted the view ${view.name}.`);
  };
  return (
    <>
      {isChanged && (
        <Menu.Item leftSection={<IconBookmark size={14} />} onClick={save}>
          Save the changes to “{view.name}”
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPencil size={14} />} onClick={onEdit}>
        Rename or share
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={14} />} onClick={remove}>
        Delete this view
      </Menu.Item>
    </>
  );
}
