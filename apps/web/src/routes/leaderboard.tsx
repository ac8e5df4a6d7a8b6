import { PageSkeleton } from '../components/page-skeleton.tsx';

export function LeaderboardPage() {
  return <PageSkeleton />;
}
