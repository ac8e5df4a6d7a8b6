import { PageSkeleton } from '../components/page-skeleton.tsx';

export function CoursePage() {
  return <PageSkeleton />;
}
