import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import classes from './public-page.module.css';
import { SchemeSwitch } from './scheme-switch.tsx';

/** A page before the sign-in: one narrow column under the name. */
export function PublicPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Brand />
        <div>
          <LocaleSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Stack gap="sm" mb="lg">
          <Title order={1}>{title}</Title>
          <Text c="dimmed">{lead}</Text>
        </Stack>
        {children}
      </main>
    </div>
  );
}
