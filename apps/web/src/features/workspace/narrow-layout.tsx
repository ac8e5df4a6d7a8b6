import { Drawer, Tabs, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OutcomeBadge } from '../../components/results/outcome-badge.tsx';
import { storyOutcome } from '../../components/results/verdict-summary.ts';
import type { LayoutProps } from './layout-props.ts';
import styles from './workspace.module.css';

/** Statement and editor as tabs; results as a sheet from below, opened by sending and by a button. */
export function NarrowLayout(props: LayoutProps) {
  const { title, story, hasResults, sentRunId, statement, code, results, visitEditor } = props;
  const { t } = useTranslation(['workspace', 'common']);
  const [opened, setOpened] = useState(false);
  const [tab, setTab] = useState<string | null>('statement');
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- a newly sent run opens the sheet; the person closes it
    if (sentRunId !== null) setOpened(true);
  }, [sentRunId]);
  const isAwaited = visitEditor !== null;
  useEffect(() => {
    if (!isAwaited) return;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- something outside waits for the editor to be seen
    setOpened(false);
    setTab('editor');
  }, [isAwaited]);
  return (
    <div className={styles.narrow}>
      {tab === 'editor' && <VisuallyHidden component="h1">{title}</VisuallyHidden>}
      <Tabs value={tab} onChange={setTab} className={styles.narrowTabs ?? ''}>
        <Tabs.List grow aria-label={t('workspace:tabs.label')}>
          <Tabs.Tab value="statement" className={styles.tab ?? ''}>
            {t('workspace:tabs.statement')}
          </Tabs.Tab>
          <Tabs.Tab value="editor" className={styles.tab ?? ''}>
            {t('workspace:tabs.editor')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="statement">{statement}</Tabs.Panel>
        <Tabs.Panel value="editor" className={styles.narrowEditor ?? ''}>
          {code}
        </Tabs.Panel>
      </Tabs>
      {hasResults && (
        <button type="button" className={styles.sheetHandle} onClick={() => setOpened(true)}>
          <OutcomeBadge outcome={storyOutcome(story)} />
          <span className={styles.sheetOpen}>{t('workspace:results.show')}</span>
        </button>
      )}
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        onExitTransitionEnd={() => visitEditor?.()}
        // The focus goes on to the editor, where that is where the sheet was left for.
        returnFocus={!isAwaited}
        position="bottom"
        size="80%"
        title={t('workspace:results.sheet')}
        classNames={{ body: styles.sheet ?? '' }}
        closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      >
        {results}
      </Drawer>
    </div>
  );
}
