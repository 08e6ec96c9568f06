// The form of a dialog that makes a record, or changes one that is there.
import { useQueryClient } from "@tanstack/react-query";

import { idempotencyKey } from "@/api/client";
import { createRecord, patchRecord } from "@/api/queries";
import { tell } from "@/app/toasts";

import {
  changedMembers,
  filledMembers,
  type FormOptions,
  type FormState,
  useForm,
} from "./useForm";

interface Options<T> extends Pick<FormOptions<T>, "initial" | "check"> {
  resource: string;
  /** Of the record that is changed; without it one is made. */
  id?: string | undefined;
  /** What the server keeps of the values; all of them unless said. */
  bodyOf?: (values: T) => object;
  /** What only a new record is given besides. */
  fixed?: object;
  /** What is read anew; the kind itself unless more shows it. */
  touches?: readonly string[];
  /** The sentence when it is done. */
  done?: (values: T) => string;
  onSaved: (id: string) => void;
}

export function useRecordForm<T extends object>(options: Options<T>): FormState<T> {
  const { initial, check, resource, id, fixed, done, onSaved } = options;
  const { bodyOf = (values: T) => values, touches = [resource] } = options;
  const client = useQueryClient();
  return useForm({
    initial,
    check,
    save: async (values, start) => {
      const saved = id
        ? await patchRecord(resource, id, changedMembers(bodyOf(start), bodyOf(values)))
        : await createRecord(
            resource,
            { ...filledMembers(bodyOf(values)), ...fixed },
            idempotencyKey(),
          );
      touches.forEach((touched) => void client.invalidateQueries({ queryKey: [touched] }));
      if (done) tell(done(values));
      onSaved(saved.record.id);
    },
  });
}
