import type { Counterexample, ValueJson } from '@convolab/contracts';
import { Button, Group } from '@mantine/core';
import { IconArrowRight, IconFlask } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { CopyButton } from '../copy-button.tsx';
import { sharedLimit } from '../tensor/tensor-numbers.ts';
import { ValueView } from '../tensor/tensor-view.tsx';
import { ProgramErrorView } from './program-error.tsx';
import styles from './results.module.css';
import type { ShownProgram } from './shown-program.ts';

interface CounterexampleViewProps {
  readonly counterexample: Counterexample;
  readonly program: ShownProgram;
}

/** A small input that the program gets wrong: the call, what should come out, what came out, and the way to try it oneself. */
export function CounterexampleView({ counterexample, program }: CounterexampleViewProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const title = useId();
  const { function: name, arguments: given, error, message } = counterexample;
  return (
    <section className={styles.counterexample} aria-labelledby={title}>
      <h3 id={title} className={styles.subhead}>
        {t('counterexample.title')}
      </h3>
      <p className={styles.muted}>{t('counterexample.about')}</p>
      <code className={styles.call}>
        {name}({given.map((argument) => argument.name).join(', ')})
      </code>
      <div className={styles.figures}>
        {given.map((argument) => (
          <Grid key={argument.name} title={argument.name} value={argument.value} />
        ))}
        <IconArrowRight className={styles.arrow} size={20} aria-hidden="true" />
        <Outcome counterexample={counterexample} />
      </div>
      <p className={styles.note}>{message[locale]}</p>
      {error && <ProgramErrorView error={error} program={program} />}
      <Group gap="sm" mt={4}>
        <TestActions code={counterexample.code} program={program} />
      </Group>
    </section>
  );
}

function Outcome({ counterexample }: { counterexample: Counterexample }) {
  const { t } = useTranslation('results');
  const { expected, got, error, firstDifference } = counterexample;
  const shown = [expected, got].flatMap((value) => (value?.kind === 'tensor' ? [value.tensor] : []));
  const shared = { mark: firstDifference, limit: sharedLimit(shown) };
  return (
    <>
      {expected ? (
        <Grid title={t('tensor.expected')} value={expected} {...shared} />
      ) : (
        <Words title={t('tensor.expected')} text={t('counterexample.mustRaise')} />
      )}
      {got && <Grid title={t('tensor.got')} value={got} {...shared} />}
      {!got && !error && <Words title={t('tensor.got')} text={t('cases.nothing')} />}
    </>
  );
}

interface GridProps {
  readonly title: string;
  readonly value: ValueJson;
  readonly mark?: readonly number[] | null;
  readonly limit?: number;
}

const Grid = (props: GridProps) => <ValueView {...props} mode="numbers" tinted widthPx={320} />;

function Words({ title, text }: { title: string; text: string }) {
  return <ValueView title={title} value={{ kind: 'text', text }} mode="numbers" widthPx={320} />;
}

function TestActions({ code, program: { addTest } }: { code: string; program: ShownProgram }) {
  const { t } = useTranslation('results');
  return (
    <>
      {addTest && (
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconFlask size={16} aria-hidden="true" />}
          onClick={() => addTest(code)}
        >
          {t('counterexample.use')}
        </Button>
      )}
      <CopyButton text={code} size="compact-md">
        {t('counterexample.copy')}
      </CopyButton>
    </>
  );
}
