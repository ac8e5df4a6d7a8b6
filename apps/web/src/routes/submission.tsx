import { PageSkeleton } from '../components/page-skeleton.tsx';

export function SubmissionPage() {
  return <PageSkeleton />;
}
