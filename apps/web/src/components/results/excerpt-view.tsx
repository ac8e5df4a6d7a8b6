import { useTranslation } from 'react-i18next';
import styles from './results.module.css';
import type { SourcePlace } from './shown-program.ts';
import { sourceExcerpt, type ExcerptLine } from './source-excerpt.ts';

interface ExcerptViewProps {
  readonly source: string;
  readonly place: SourcePlace;
}

/** The line of a mistake as it was sent, with a caret below the very character; nothing where the line is not there. */
export function ExcerptView({ source, place }: ExcerptViewProps) {
  const { t } = useTranslation('results');
  const excerpt = sourceExcerpt(source, place);
  if (!excerpt) return null;
  const { before, line, head, at, tail, hasColumn, after } = excerpt;
  return (
    <pre
      className={styles.excerpt}
      tabIndex={0}
      role="region"
      aria-label={t('programError.excerpt', { line })}
    >
      {before.map((each) => (
        <PlainLine key={each.number} {...each} />
      ))}
      <span className={styles.excerptLine} data-line={line} data-here>
        {head}
        {at && <mark className={styles.excerptAt}>{at}</mark>}
        {tail}
        {'\n'}
      </span>
      {hasColumn && (
        // The invisible copy is as wide as the text above it, whatever tabs and Hangul measure in this font.
        <span className={styles.excerptLine} data-line="" aria-hidden="true">
          <span className={styles.excerptSpace}>{head}</span>
          <span className={styles.caret}>^</span>
          {'\n'}
        </span>
      )}
      {after.map((each) => (
        <PlainLine key={each.number} {...each} />
      ))}
    </pre>
  );
}

function PlainLine({ number, text }: ExcerptLine) {
  return (
    <span className={styles.excerptLine} data-line={number}>
      {text}
      {'\n'}
    </span>
  );
}
