import { syntaxOf, type Language, type Syntax } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import styles from '../workspace.module.css';

const KEYS: Record<Syntax, readonly string[]> = {
  typescript: ['[', ']', '(', ')', '{', '}', '=', ';', '+', '-', '*', '/', '<', '>', '.', ',', '=>', "'"],
  python: ['[', ']', '(', ')', ':', '=', '+', '-', '*', '/', '//', '<', '>', '.', ',', '_', '#', "'"],
};

interface CodeKeysProps {
  readonly language: Language;
  readonly indent: string;
  readonly onKey: (inserted: string) => void;
}

/** Characters of code that phones hide behind two taps. */
export function CodeKeys({ language, indent, onKey }: CodeKeysProps) {
  const { t } = useTranslation('workspace');
  return (
    <div className={styles.keys} role="toolbar" aria-label={t('keys.label')}>
      <KeyButton label={t('keys.tab')} text="⇥" onPress={() => onKey(indent)} />
      {KEYS[syntaxOf(language)].map((key) => (
        <KeyButton key={key} label={key} text={key} onPress={() => onKey(key)} />
      ))}
    </div>
  );
}

function KeyButton({ label, text, onPress }: { label: string; text: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className={styles.key}
      aria-label={label}
      // The text keeps focus, so that the phone's keyboard stays.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
