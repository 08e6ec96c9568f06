import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { useQueryClient } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { useSession } from "@/app/session";
import { tell } from "@/app/toasts";

import { NameField, needsName, textOf } from "../parts/fields";
import { FormDialog } from "../parts/FormDialog";
import { useAct } from "../parts/useAct";
import { changedMembers, type FormState, useForm } from "../parts/useForm";
import { cronInWords, intervalInWords } from "./cron";
import { capitalised, type Schedule, titleOf } from "./types";

interface Props {
  schedule?: Schedule;
  kinds: string[];
  onClose: () => void;
}

interface Values {
  name: string;
  kind: string;
  payload: string;
  rhythm: "cron" | "interval";
  cron: string;
  every_seconds: string;
  time_zone: string;
}

function valuesOf(schedule: Schedule | undefined, kinds: string[]): Values {
  return {
    name: schedule?.name ?? "",
    kind: schedule?.kind ?? kinds[0] ?? "",
    payload: JSON.stringify(schedule?.payload ?? {}),
    rhythm: schedule?.every_seconds ? "interval" : "cron",
    cron: schedule?.cron ?? "0 6 * * *",
    every_seconds: String(schedule?.every_seconds ?? 3600),
    time_zone: schedule?.time_zone ?? "",
  };
}

function check(values: Values): Record<string, string> {
  const { payload, rhythm, every_seconds } = values;
  const errors = needsName("schedule")(values);
  if (rhythm === "interval" && !/^\d+$/.test(every_seconds)) {
    errors.every_seconds = "Seconds are a whole number.";
  }
  try {
    JSON.parse(payload);
  } catch {
    errors.payload = "This is no JSON.";
  }
  return errors;
}

/** What the server keeps: one of the two rhythms. */
function rhythmOf({ rhythm, cron, every_seconds, time_zone }: Values) {
  return rhythm === "cron"
    ? { cron, time_zone: time_zone || null, every_seconds: null }
    : { cron: null, time_zone: null, every_seconds: Number(every_seconds) };
}

function bodyOf(values: Values) {
  const payload: unknown = JSON.parse(values.payload);
  return { name: values.name.trim(), kind: values.kind, payload, ...rhythmOf(values) };
}

export function ScheduleDialog({ schedule, kinds, onClose }: Props) {
  const client = useQueryClient();
  const before = valuesOf(schedule, kinds);
  const form = useForm({
    initial: before,
    check,
    save: async (values, start) => {
      if (schedule) {
        const body = changedMembers(bodyOf(start), bodyOf(values));
        await sendJson("PATCH", `/schedules/${schedule.id}`, { body });
      } else {
        await sendJson("POST", "/schedules", { body: bodyOf(values) });
      }
      await client.invalidateQueries({ queryKey: ["schedules"] });
      tell("The schedule is saved");
      onClose();
    },
  });
  const isOwn = !schedule?.is_builtin;
  return (
    <FormDialog
      title={schedule ? capitalised(schedule.name) : "New schedule"}
      action="Save"
      form={form}
      onCancel={onClose}
    >
      {isOwn && <OwnFields form={form} kinds={kinds} isNew={!schedule} />}
      <RhythmFields form={form} />
      {schedule && isOwn && <DeleteSchedule schedule={schedule} onDone={onClose} />}
    </FormDialog>
  );
}

interface FieldsProps {
  form: FormState<Values>;
}

function OwnFields({ form, kinds, isNew }: FieldsProps & { kinds: string[]; isNew: boolean }) {
  return (
    <>
      <NameField form={form} />
      <NativeSelect
        label="Does"
        disabled={!isNew}
        data={kinds.map((kind) => ({ value: kind, label: titleOf({ kind, payload: {} }) }))}
        {...textOf(form, "kind")}
      />
      <TextInput
        label="With (JSON)"
        description={'For figures the table: {"ledger": "pipeline"}'}
        {...textOf(form, "payload")}
      />
    </>
  );
}

function RhythmFields({ form }: FieldsProps) {
  const { values, set } = form;
  const { format } = useSession();
  const seconds = Number(values.every_seconds);
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <>
      <SegmentedControl
        aria-label="Rhythm"
        data={[
          { value: "cron", label: "At certain times" },
          { value: "interval", label: "Every so many seconds" },
        ]}
        value={values.rhythm}
        onChange={(rhythm) => set("rhythm", rhythm as Values["rhythm"])}
      />
      {values.rhythm === "cron" ? (
        <>
          <TextInput
            label="Cron expression"
            description={
              cronInWords(values.cron, format.clock) ??
              "Minute, hour, day of the month, month, day of the week"
            }
            required
            maxLength={200}
            {...textOf(form, "cron")}
          />
          <NativeSelect
            label="Time zone"
            data={[
              { value: "", label: "That of the figures" },
              "UTC",
              ...zones.filter((zone) => zone !== "UTC"),
            ]}
            {...textOf(form, "time_zone")}
          />
        </>
      ) : (
        <TextInput
          label="Seconds"
          inputMode="numeric"
          description={
            Number.isInteger(seconds) && seconds > 0 ? intervalInWords(seconds) : undefined
          }
          {...textOf(form, "every_seconds")}
        />
      )}
    </>
  );
}

function DeleteSchedule({ schedule, onDone }: { schedule: Schedule; onDone: () => void }) {
  const { act, busy } = useAct();
  const remove = () =>
    act("delete", () => sendJson("DELETE", `/schedules/${schedule.id}`), {
      done: `${schedule.name} is deleted`,
      touches: ["schedules"],
    }).then((worked) => worked && onDone());
  return (
    <Button
      variant="subtle"
      color="gray"
      className="bad"
      loading={busy === "delete"}
      onClick={() => void remove()}
      style={{ alignSelf: "flex-start" }}
    >
      Delete this schedule
    </Button>
  );
}
