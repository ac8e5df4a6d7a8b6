import type { ReactNode } from 'react';
import classes from './lessons.module.css';

/** The list of contents at the left, the lesson beside it. */
export function LessonGrid({ contents, children }: { contents: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.page}>
      {contents}
      <article>{children}</article>
    </div>
  );
}
