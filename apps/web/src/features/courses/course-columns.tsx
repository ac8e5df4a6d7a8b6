import type { ReactNode } from 'react';
import classes from './courses.module.css';

/** Two columns on wide screens, one below the other on narrow ones. */
export function CourseColumns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
