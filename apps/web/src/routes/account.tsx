import { PageSkeleton } from '../components/page-skeleton.tsx';

export function AccountPage() {
  return <PageSkeleton />;
}
