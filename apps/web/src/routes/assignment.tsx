import { PageSkeleton } from '../components/page-skeleton.tsx';

export function AssignmentPage() {
  return <PageSkeleton />;
}
