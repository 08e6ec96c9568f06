// The story of a contact, newest first, and a note to add to it.
import { Alert, Button, SegmentedControl } from "@mantine/core";
import "@mantine/core/styles/Alert.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { type ComponentType, useState } from "react";

import { messageOf } from "@/api/problem";
import { useSession } from "@/app/session";
import {
  IconArrowRight,
  IconCalendarCheck,
  IconFileText,
  IconMail,
  IconNote,
  IconPhone,
  IconTrophy,
} from "@/ui/icons";
import listStyles from "@/ui/record/RecordPanel.module.css";
import { SkeletonLines } from "@/ui/Skeleton";

import { byDay, type Entry, type EntryKind, entryWords } from "../logic";
import { useTimeline } from "../queries";
import styles from "./Contact.module.css";
import { NoteBox } from "./NoteBox";

const icons: Record<EntryKind, ComponentType<{ size?: number; "aria-hidden"?: boolean }>> = {
  activity: IconCalendarCheck,
  note: IconNote,
  call: IconPhone,
  email: IconMail,
  document: IconFileText,
  deal: IconTrophy,
  status: IconArrowRight,
};

const filters = [
  { value: "", label: "All" },
  { value: "activity,call", label: "Activities" },
  { value: "note", label: "Notes" },
  { value: "email", label: "Emails" },
  { value: "deal,document,status", label: "Deals" },
];

export function Timeline({ contactId }: { contactId: string }) {
  const [kinds, setKinds] = useState("");
  const { can } = useSession();
  return (
    <section className={listStyles.section} aria-label="Timeline">
      <header>
        <h2>Timeline</h2>
      </header>
      {can("activities", "create") && <NoteBox contactId={contactId} />}
      <SegmentedControl
        size="xs"
        fullWidth
        mt={8}
        aria-label="Show"
        data={filters}
        value={kinds}
        onChange={setKinds}
      />
      <Entries contactId={contactId} kinds={kinds} />
    </section>
  );
}

function Entries({ contactId, kinds }: { contactId: string; kinds: string }) {
  const { format } = useSession();
  const timeline = useTimeline(contactId, kinds || undefined);
  if (timeline.error && !timeline.data) {
    return (
      <Alert color="red" mt="sm">
        {messageOf(timeline.error)}
      </Alert>
    );
  }
  if (timeline.isPending) {
    return <SkeletonLines count={5} />;
  }
  const entries = timeline.data.pages.flatMap((page) => page.data);
  if (entries.length === 0) {
    return <p className="quiet">Nothing has happened here yet.</p>;
  }
  return (
    <>
      {byDay(entries, format.dayKey).map(({ day, entries: of }) => (
        <div key={day}>
          <h3 className={styles.day}>{format.date(day)}</h3>
          <ul className={styles.days}>
            {of.map((entry) => (
              <EntryLine key={`${entry.kind}${entry.id}`} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
      {timeline.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const { format } = useSession();
  const { title, detail } = entryWords(entry);
  const Icon = icons[entry.kind] ?? IconNote;
  return (
    <li className={styles.entry}>
      <Icon size={16} aria-hidden />
      <span>{title || "Without a subject"}</span>
      <time dateTime={entry.at} title={format.dateTime(entry.at)}>
        {format.time(entry.at)}
      </time>
      {detail && <p>{detail}</p>}
    </li>
  );
}
