import { PageSkeleton } from '../components/page-skeleton.tsx';

export function NewAssignmentPage() {
  return <PageSkeleton />;
}

export function EditAssignmentPage() {
  return <PageSkeleton />;
}
