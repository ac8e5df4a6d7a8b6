import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { LayoutProps } from './layout-props.ts';
import styles from './workspace.module.css';

/** Statement at the left, editor over results at the right; the dividers move by pointer and by arrow keys. */
export function WideLayout({ id, statement, code, results, visitEditor }: LayoutProps) {
  const { t } = useTranslation('workspace');
  const columns = useDefaultLayout({ id: `convolab.workspace.${id}.columns` });
  const rows = useDefaultLayout({ id: `convolab.workspace.${id}.rows` });
  const visit = useEffectEvent(() => visitEditor?.());
  const isAwaited = visitEditor !== null;
  useEffect(() => {
    if (isAwaited) visit();
  }, [isAwaited]);
  return (
    <div className={styles.wide}>
      <Group
        orientation="horizontal"
        defaultLayout={columns.defaultLayout}
        onLayoutChanged={columns.onLayoutChanged}
      >
        <Panel id="statement" defaultSize="38%" minSize="22%">
          {statement}
        </Panel>
        <Separator className={styles.divider ?? ''} aria-label={t('panes.resize')} />
        <Panel id="work" minSize="40%">
          <Group
            orientation="vertical"
            defaultLayout={rows.defaultLayout}
            onLayoutChanged={rows.onLayoutChanged}
          >
            <Panel id="code" defaultSize="50%" minSize="25%">
              {code}
            </Panel>
            <Separator className={styles.divider ?? ''} aria-label={t('panes.resizeHeight')} />
            <Panel id="results" minSize="12%">
              {results}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </div>
  );
}
