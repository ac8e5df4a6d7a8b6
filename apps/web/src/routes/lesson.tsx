import { PageSkeleton } from '../components/page-skeleton.tsx';

export function LessonPage() {
  return <PageSkeleton />;
}
