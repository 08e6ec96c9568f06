// vCards from a file: what would happen to each, then what happened, with a way back.
import { Alert, Button, Checkbox, Group, Modal, Stack } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/Checkbox.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";

import { messageOf } from "@/api/problem";
import { listOptions } from "@/api/queries";
import { offerUndo } from "@/app/undo";
import { undoChangeSet } from "@/ui/bulk/bulk";
import type { Row } from "@/ui/catalog/types";
import { counted } from "@/ui/catalog/words";
import { personName, subtitleOf } from "@/ui/fields/titles";

import { contacts, importVcards, previewVcards } from "../queries";
import { actOf, type Found, type Issue, likenessOf, type OnDuplicate, outcomeOf } from "../vcards";
import styles from "./Contact.module.css";

const listed = 5;

interface ListProps {
  title: string;
  issues: readonly Issue[];
  count: number;
  words: (issue: Issue) => ReactNode;
}

function Issues({ title, issues, count, words }: ListProps) {
  const shown = issues.slice(0, listed);
  return (
    <div className={styles.hint}>
      <strong>{title}</strong>
      <ul>
        {shown.map((issue) => (
          <li key={`${issue.line} ${issue.reason}`}>{words(issue)}</li>
        ))}
        {count > shown.length && <li>and {count - shown.length} more</li>}
      </ul>
    </div>
  );
}

/** The new ones that may be somebody who is here: written all the same, and offered for merging. */
function Likely({ found, onOpen }: { found: Found; onOpen: () => void }) {
  const ids = found.firstLikely.slice(0, listed).flatMap((issue) => likenessOf(issue).id ?? []);
  const { data } = useQuery({
    ...listOptions<Row>(contacts, {
      "id[in]": ids.join(","),
      fields: "id,first_name,last_name,email,company,title",
    }),
    enabled: ids.length > 0,
  });
  return (
    <Issues
      title={`${counted(found.likely, contacts)} may be here already`}
      issues={found.firstLikely}
      count={found.likely}
      words={(issue) => {
        const { id, why } = likenessOf(issue);
        const row = data?.data.find((one) => one.id === id);
        return (
          <>
            Line {issue.line}:{" "}
            {row ? (
              <Link to="/contacts/$id" params={{ id: row.id }} onClick={onOpen}>
                {personName(row)}
              </Link>
            ) : (
              "a contact"
            )}
            {row && subtitleOf(contacts, row) ? `, ${subtitleOf(contacts, row)}` : ""} ({why})
          </>
        );
      }}
    />
  );
}

function Refused({ found }: { found: Found }) {
  return (
    <Issues
      title={`${found.refused} ${found.refused === 1 ? "card is" : "cards are"} left out`}
      issues={found.firstRefused}
      count={found.refused}
      words={({ line, reason }) => `Line ${line}: ${reason}`}
    />
  );
}

function useImport(file: File | undefined, onDuplicate: OnDuplicate) {
  const client = useQueryClient();
  const preview = useQuery({
    queryKey: ["vcards", file?.name, file?.size, file?.lastModified, onDuplicate],
    queryFn: () => previewVcards(file!, onDuplicate),
    enabled: file !== undefined,
    gcTime: 0,
    retry: false,
    meta: { silent: true },
  });
  const write = useMutation({
    mutationFn: () => importVcards(file!, onDuplicate),
    meta: { silent: true },
    onSuccess: (found) => {
      void client.invalidateQueries({ queryKey: [contacts] });
      const { changeSet } = found;
      if (!changeSet) return;
      offerUndo({
        message: outcomeOf(found),
        undo: () => undoChangeSet(client, contacts, changeSet),
      });
    },
  });
  return { preview, write };
}

function FilePick({ onFile, isFirst }: { onFile: (file: File) => void; isFirst: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        data-autofocus={isFirst || undefined}
        variant={isFirst ? "filled" : "default"}
        onClick={() => input.current?.click()}
      >
        {isFirst ? "Choose a file" : "Choose another file"}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="vCard file"
        accept=".vcf,.vcard,text/vcard,text/x-vcard"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

export function VcardDialog({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [onDuplicate, setOnDuplicate] = useState<OnDuplicate>("skip");
  const { preview, write } = useImport(file, onDuplicate);
  const done = write.data;
  const found = done ?? preview.data;
  const act = found && !done ? actOf(found) : null;
  const error = write.error ?? preview.error;
  const knows = found !== undefined && found.duplicates + found.updated > 0;
  return (
    <Modal opened onClose={onClose} title="Import vCards">
      <Stack gap="sm">
        {!file && (
          <p>
            The contacts of an address book or a phone, in one .vcf file. Nothing is written before
            you have seen what would happen.
          </p>
        )}
        {preview.isLoading && <p role="status">Reading {file?.name} …</p>}
        {error && (
          <Alert color="red" role="alert" title={`${file?.name} could not be imported`}>
            {messageOf(error)}
          </Alert>
        )}
        {found && !error && (
          <p role="status">
            <strong>{done ? outcomeOf(done) : file?.name}</strong>
            {!done && `: ${counted(found.made, contacts)} to be added.`}
          </p>
        )}
        {knows && !done && (
          <>
            <p>{counted(found.duplicates + found.updated, contacts)} in it: here already.</p>
            <Checkbox
              label="Change them to what the file says"
              checked={onDuplicate === "update"}
              onChange={(event) => setOnDuplicate(event.currentTarget.checked ? "update" : "skip")}
            />
          </>
        )}
        {found && !error && found.refused > 0 && <Refused found={found} />}
        {found && !error && found.likely > 0 && <Likely found={found} onOpen={onClose} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {done ? "Close" : "Cancel"}
          </Button>
          {!done && <FilePick isFirst={!file} onFile={setFile} />}
          {act && (
            <Button loading={write.isPending} onClick={() => write.mutate()}>
              {act}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
