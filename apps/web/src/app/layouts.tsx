import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Header } from './header.tsx';
import classes from './layouts.module.css';
import { useSignedOut } from './use-signed-out.ts';

/** Around every page. */
export function RootLayout() {
  const { t } = useTranslation();
  useSignedOut();
  return (
    <>
      <a className={classes.skipLink} href="#content">
        {t('skipToContent')}
      </a>
      <Outlet />
    </>
  );
}

/** Around the pages of the signed-in. Pages set their own width. */
export function FrameLayout() {
  return (
    <div className={classes.frame}>
      <Header />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
