import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import "@mantine/core/styles/Switch.css";
import { useState } from "react";

import { messageOf } from "@/api/problem";

import type { RecordListState } from "../grid/useRecordList";
import { type SavedView, searchOfView } from "./logic";
import { useViewChanges } from "./queries";

interface Props {
  list: RecordListState;
  /** The view to rename or share; without it a new one is made of the list as it is. */
  view: SavedView | undefined;
  onClose: () => void;
}

export function ViewDialog({ list, view, onClose }: Props) {
  const changes = useViewChanges(list.spec.name);
  const [name, setName] = useState(view?.name ?? "");
  const [isShared, setShared] = useState(view?.is_shared ?? false);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    if (name.trim() === "") {
      setProblem("A view needs a name.");
      return;
    }
    setBusy(true);
    try {
      const draft = { name: name.trim(), is_shared: isShared };
      if (view) {
        await changes.change(view.id, draft);
      } else {
        const search = searchOfView(list.search);
        const id = await changes.create({ ...draft, definition: { search, layout: list.layout } });
        list.setSearch({ ...search, view: id }, "replace");
      }
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={view ? "Rename or share the view" : "Save as a new view"}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            value={name}
            error={problem}
            data-autofocus
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Switch
            label="Everybody sees this view"
            description="Filters, order and columns are shared. Each person sees his own records in it."
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy}>
              Save view
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
