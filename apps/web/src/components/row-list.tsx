import type { ReactNode } from 'react';
import classes from './row-list.module.css';

/** A list of things with thin lines between them. */
export function RowList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

interface RowProps {
  /** The link or name. */
  readonly title: ReactNode;
  /** One muted line below it. */
  readonly note?: ReactNode;
  /** At the right: state, score, buttons. */
  readonly children?: ReactNode;
}

export function Row({ title, note, children }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div>{title}</div>
        {note !== undefined && <div className={classes.note}>{note}</div>}
      </div>
      {children}
    </li>
  );
}
