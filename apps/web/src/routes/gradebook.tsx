import { PageSkeleton } from '../components/page-skeleton.tsx';

export function GradebookPage() {
  return <PageSkeleton />;
}
