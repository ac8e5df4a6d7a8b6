import { Box } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '../api/problem-error.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** In place of a page that threw: what is missing looks like a missing page, anything else can be tried again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  return (
    <PageColumn>
      <Box id="content">
        <ErrorPanel error={error} onRetry={() => void router.invalidate()} />
      </Box>
    </PageColumn>
  );
}
