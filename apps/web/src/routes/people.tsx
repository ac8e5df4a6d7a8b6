import { PageSkeleton } from '../components/page-skeleton.tsx';

export function PeoplePage() {
  return <PageSkeleton />;
}
