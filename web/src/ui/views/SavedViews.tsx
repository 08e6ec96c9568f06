// The views of a list: those that everybody has, one's own, and those that are shared.
import { Button } from "@mantine/core";
import { useState } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import { tell, tellFailure } from "@/app/toasts";
import { lazyLater } from "@/lib/lazy";
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
import { ButtonMenu, type MenuEntry } from "../menu/ButtonMenu";
import { addressOfView, isAsSaved, isSameSearch, type SavedView, searchOfView } from "./logic";
import { useViewChanges } from "./queries";

const ViewDialog = lazyLater(async () => (await import("./ViewDialog")).ViewDialog);

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
  const ownActs = useOwnActs(list, () => setDialog("edit"));
  const entries: MenuEntry[] = [
    ...standard.map((one) => ({
      id: one.name,
      label: one.name,
      icon: <Tick isOn={current === one.name && !view} />,
      run: () => setSearch(one.search),
    })),
    ...viewGroup("My views", views.filter(own), list),
    ...viewGroup(
      "Shared",
      views.filter((one) => !own(one)),
      list,
    ),
    "line",
    ...(view && own(view) ? ownActs(view, isChanged ? "changed" : "as saved") : []),
    {
      id: "new view",
      label: "Save as a new view",
      icon: <IconPlus size={14} />,
      run: () => setDialog("new"),
    },
  ];
  return (
    <>
      <ButtonMenu
        position="bottom-start"
        minWidth={220}
        entries={entries}
        button={
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
        }
      />
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

function viewGroup(
  heading: string,
  views: readonly SavedView[],
  list: RecordListState,
): MenuEntry[] {
  if (views.length === 0) {
    return [];
  }
  const entries = views.map((view) => ({
    id: view.id,
    label: view.name,
    icon: <Tick isOn={list.view?.id === view.id} />,
    run: () => list.setSearch(addressOfView(view)),
  }));
  return [{ heading }, ...entries];
}

/** What one may do with one's own view, which the list shows. */
function useOwnActs(list: RecordListState, onEdit: () => void) {
  const changes = useViewChanges(list.spec.name);
  const run = (act: Promise<unknown>, message: string) =>
    act.then(() => tell(message)).catch((error: unknown) => tellFailure(messageOf(error)));
  const save = (view: SavedView) => {
    const definition = { search: searchOfView(list.search), layout: list.layout };
    void run(changes.change(view.id, { definition }), `Saved the view ${view.name}.`);
  };
  const remove = (view: SavedView) => {
    list.setSearch({ ...list.search, view: undefined });
    void run(changes.remove(view.id), `Deleted the view ${view.name}.`);
  };
  return (view: SavedView, state: "changed" | "as saved"): MenuEntry[] => [
    ...(state === "changed"
      ? [
          {
            id: "save",
            label: `Save the changes to “${view.name}”`,
            icon: <IconBookmark size={14} />,
            run: () => save(view),
          },
        ]
      : []),
    { id: "edit", label: "Rename or share", icon: <IconPencil size={14} />, run: onEdit },
    {
      id: "delete",
      label: "Delete this view",
      icon: <IconTrash size={14} />,
      run: () => remove(view),
    },
  ];
}
