import { visibleControls, type SourceFile } from '@convolab/contracts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sourceLineId } from '../../components/results/source-lines.ts';
import classes from './submissions.module.css';

/** A file of a submission, to be read only: numbered lines, invisible characters written out. */
export function SourceListing({ file }: { file: SourceFile }) {
  const { t } = useTranslation('teaching');
  const shown = visibleControls(file.content);
  const lines = shown.split('\n');
  return (
    <div>
      {shown !== file.content.replaceAll('\r\n', '\n') && (
        <Text size="sm" c="var(--convolab-partly)" mb="sm">
          {t('submission.invisibleFound')}
        </Text>
      )}
      <pre
        className={classes.listing}
        tabIndex={0}
        aria-label={t('submission.codeOf', { file: file.path })}
        role="region"
      >
        <code>
          {lines.map((line, index) => (
            <span
              key={index}
              id={sourceLineId(index + 1)}
              tabIndex={-1}
              className={classes.line}
              data-line={index + 1}
            >
              <Marked text={line} />
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}

/** Written-out characters stand out from the code around them. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/(‹U\+[0-9A-F]{4,6}›|[\u2400-\u241F])/u);
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className={classes.invisible}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
