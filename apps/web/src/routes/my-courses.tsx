import { PageSkeleton } from '../components/page-skeleton.tsx';

export function MyCoursesPage() {
  return <PageSkeleton />;
}
