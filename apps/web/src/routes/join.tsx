import { PageSkeleton } from '../components/page-skeleton.tsx';

export function JoinPage() {
  return <PageSkeleton />;
}

export function JoinWithCodePage() {
  return <PageSkeleton />;
}
