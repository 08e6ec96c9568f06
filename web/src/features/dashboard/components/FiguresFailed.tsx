import { Alert, Button, Group } from "@mantine/core";
import "@mantine/core/styles/Alert.css";

import { messageOf } from "@/api/problem";

interface Props {
  error: Error;
  onRetry: () => void;
  /** Only where filters are set, which may be what the server refuses. */
  onClear: (() => void) | undefined;
}

export function FiguresFailed({ error, onRetry, onClear }: Props) {
  return (
    <Alert color="red" title="The figures could not be loaded">
      {messageOf(error)}
      <Group mt="sm" gap="sm">
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
        {onClear && (
          <Button size="xs" variant="default" onClick={onClear}>
            Take the filters away
          </Button>
        )}
      </Group>
    </Alert>
  );
}
