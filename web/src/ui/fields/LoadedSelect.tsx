import { Select } from "@mantine/core";

import type { LaterSelectProps } from "./LaterSelect";

export function LoadedSelect({ data, ...props }: LaterSelectProps) {
  return <Select {...props} data={[...data]} allowDeselect={false} />;
}
