import type { ReactNode } from 'react';
import classes from './page-column.module.css';

/** The one left edge of a page: centred, with a gutter. `text` is as wide as text is read well. */
export function PageColumn({
  children,
  width = 'page',
}: {
  children: ReactNode;
  width?: 'page' | 'text' | 'full';
}) {
  return <div className={`${classes.column ?? ''} ${classes[width] ?? ''}`}>{children}</div>;
}
