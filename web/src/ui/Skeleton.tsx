// Shapes of what is being loaded.
import { Skeleton, Stack } from "@mantine/core";

/** Lines of text. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <Stack gap={12} role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={10} width={`${90 - ((index * 23) % 50)}%`} />
      ))}
    </Stack>
  );
}

/** Rows of a list, as high as they will be. */
export function SkeletonRows({ count = 8, height = 40 }: { count?: number; height?: number }) {
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} style={{ height, display: "flex", alignItems: "center" }}>
          <Skeleton height={10} width={`${85 - ((index * 17) % 45)}%`} />
        </div>
      ))}
    </div>
  );
}

/** Labels and values of a record. */
export function SkeletonFields({ count = 6 }: { count?: number }) {
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} style={{ height: 32, display: "flex", alignItems: "center", gap: 16 }}>
          <Skeleton height={10} width="24%" />
          <Skeleton height={10} width={`${50 - ((index * 13) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}
