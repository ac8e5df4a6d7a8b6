import { PageSkeleton } from '../components/page-skeleton.tsx';

export function SignInPage() {
  return <PageSkeleton />;
}
