import type { LocalizedText } from '@convolab/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLocale } from '../../locales/use-locale.ts';

const Markdown = lazy(() => import('./markdown.tsx'));

/** The text of an exercise. Markdown with formulas; teachers write it, so nothing in it is trusted. */
export function Statement({ text }: { text: LocalizedText }) {
  const locale = useLocale();
  return (
    <Suspense fallback={<StatementSkeleton />}>
      <Markdown source={text[locale]} />
    </Suspense>
  );
}

function StatementSkeleton() {
  return (
    <Stack gap="sm" aria-busy="true">
      {['90%', '80%', '95%', '60%'].map((width) => (
        <Skeleton key={width} height={18} width={width} />
      ))}
    </Stack>
  );
}
