import 'katex/dist/katex.min.css';
import { Skeleton } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import type { LessonDocument, LessonPart } from '../../build/lesson-document.ts';
import { renderFigure } from './figures/figure-registry.tsx';
import classes from './lessons.module.css';

interface LessonTextProps {
  readonly document: LessonDocument;
  /** Draws the link to an exercise at the place it follows from. */
  readonly renderExercise: (slug: string) => React.ReactNode;
}

/** A lesson's prose, figures and exercises in reading order. */
export function LessonText({ document, renderExercise }: LessonTextProps) {
  return (
    <div className={classes.text}>
      {document.parts.map((part, index) => (
        <Part key={index} part={part} renderExercise={renderExercise} />
      ))}
    </div>
  );
}

function Part({ part, renderExercise }: { part: LessonPart } & Pick<LessonTextProps, 'renderExercise'>) {
  switch (part.kind) {
    case 'html':
      return <Prose html={part.html} />;
    case 'exercise':
      return renderExercise(part.slug);
    case 'figure':
      return <Suspense fallback={<Skeleton height={420} my="lg" />}>{renderFigure(part.name)}</Suspense>;
  }
}

/** The HTML was made from this repository's own lesson texts when the client was built. */
function Prose({ html }: { html: string }) {
  const prose = useRef<HTMLDivElement>(null);
  useEffect(() => (prose.current ? makeWidePartsFocusable(prose.current) : undefined), [html]);
  return <div ref={prose} className={classes.prose} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A formula, table or piece of code that is wider than the column scrolls; then the keyboard must reach it. */
function makeWidePartsFocusable(prose: HTMLElement): () => void {
  const parts = [...prose.querySelectorAll<HTMLElement>('.katex-display, table, pre')];
  const observer = new ResizeObserver(() => {
    for (const part of parts) part.tabIndex = part.scrollWidth > part.clientWidth ? 0 : -1;
  });
  observer.observe(prose);
  return () => observer.disconnect();
}
