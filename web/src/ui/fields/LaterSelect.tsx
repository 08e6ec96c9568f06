// A field that offers choices. They unfold by code that comes after the first paint; what is chosen
// stands there before.
import { TextInput } from "@mantine/core";

import { lazyWhenIdle } from "@/lib/lazy";

export interface SelectChoice {
  value: string;
  label: string;
}

export interface LaterSelectProps {
  label?: string;
  "aria-label"?: string;
  description?: string;
  data: readonly SelectChoice[];
  searchable?: boolean;
  value: string;
  error?: string | undefined;
  onChange: (value: string | null) => void;
}

export const LaterSelect = lazyWhenIdle<LaterSelectProps>(
  async () => (await import("./LoadedSelect")).LoadedSelect,
  ({ data, value, searchable: _searchable, onChange: _onChange, ...shown }) => (
    <TextInput
      {...shown}
      value={data.find((choice) => choice.value === value)?.label ?? value}
      readOnly
      aria-disabled
    />
  ),
);
