import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageColumn } from './page-column.tsx';

/** A page that is loading: the outline of a heading and some rows. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <PageColumn>
      <Stack gap="lg" aria-busy="true">
        <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
        <Skeleton height={34} width="40%" />
        <Skeleton height={18} width="70%" />
        <Stack gap="sm">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} height={52} />
          ))}
        </Stack>
      </Stack>
    </PageColumn>
  );
}
