import { visibleControls } from './visible-controls.ts';
import styles from './results.module.css';

/** What a program printed, as it printed it; nothing where it printed nothing. */
export function ConsoleOutput({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <section>
      <h4 className={styles.subhead}>{title}</h4>
      <pre className={styles.console} tabIndex={0} aria-label={title}>
        {visibleControls(text)}
      </pre>
    </section>
  );
}
