import { PageSkeleton } from '../components/page-skeleton.tsx';

export function ExercisePage() {
  return <PageSkeleton />;
}
