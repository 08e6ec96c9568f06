import { Button, Group, Kbd, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { addNote } from "../queries";

/** A note to the timeline; Ctrl-Enter keeps it. What was typed stays when it cannot be kept. */
export function NoteBox({ contactId }: { contactId: string }) {
  const [text, setText] = useState("");
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: (note: string) => addNote(client, contactId, note),
    onSuccess: () => setText(""),
  });
  const add = () => {
    if (text.trim() !== "" && !adding.isPending) adding.mutate(text);
  };
  return (
    <>
      <Textarea
        aria-label="Note"
        placeholder="Write a note"
        autosize
        minRows={1}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            add();
          }
        }}
      />
      {text.trim() !== "" && (
        <Group justify="flex-end" mt={6}>
          <Button
            size="compact-sm"
            loading={adding.isPending}
            onClick={add}
            rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
          >
            Add note
          </Button>
        </Group>
      )}
    </>
  );
}
