import type { Artifact } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { countText } from '../../components/results/quantity-text.ts';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './look-inside.module.css';
import { artifactUrl } from './trained-model-query.ts';

interface KeptFilesProps {
  readonly runId: string;
  readonly files: readonly Artifact[];
}

/** The files of the trained model, to be taken along: tfjs reads them. */
export function KeptFiles({ runId, files }: KeptFilesProps) {
  const { t } = useTranslation('inside');
  const locale = useLocale();
  return (
    <section className={classes.files} aria-label={t('files.title')}>
      <p className={classes.filesTitle}>{t('files.title')}</p>
      <ul>
        {files.map(({ file, bytes }) => (
          <li key={file}>
            <a href={artifactUrl(runId, file)} download={file}>
              {file}
            </a>{' '}
            <span>{t('files.size', { size: countText(Math.ceil(bytes / 1_000), locale) })}</span>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('files.hint')}</p>
    </section>
  );
}
