import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty place: says what will be here, and how to begin. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Stack gap="md" align="flex-start" py="md" maw="var(--convolab-text-width)">
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}
