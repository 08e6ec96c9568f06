// What belongs here, and the one thing to do about it.
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

import styles from "./EmptyState.module.css";

interface Props {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw={420} component="div">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}
