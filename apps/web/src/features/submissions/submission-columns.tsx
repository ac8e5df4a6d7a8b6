import type { ReactNode } from 'react';
import classes from './submissions.module.css';

/** Code at the left, result at the right; one below the other on narrow screens. */
export function SubmissionColumns({ children }: { children: ReactNode }) {
  return <div className={classes.page}>{children}</div>;
}
