import { visibleControls, type SubmissionPayload } from '@convolab/contracts';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SourceListing } from './source-listing.tsx';
import classes from './submissions.module.css';

/** What was handed in: files of a program, or answers of a quiz. */
export function SubmissionPayloadView({ payload }: { payload: SubmissionPayload }) {
  const { t } = useTranslation('teaching');
  if (payload.kind === 'program') {
    return (
      <Stack gap="md">
        {payload.files.map((file) => (
          <SourceListing key={file.path} file={file} />
        ))}
      </Stack>
    );
  }
  return (
    <dl className={classes.answers}>
      {Object.entries(payload.answers).map(([question, answer]) => (
        <div key={question} style={{ display: 'contents' }}>
          <dt>{question}</dt>
          <dd className="tabular">{answer === '' ? t('submission.noAnswer') : visibleControls(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}
