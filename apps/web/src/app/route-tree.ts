import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { FrameLayout, RootLayout } from './layouts.tsx';
import { requireAccount } from './session.ts';

/*
 * Every page of the client: its path, its checked query, and the file in src/routes that composes it from features.
 * A page's code is loaded when it is opened or when somebody points at a link to it.
 */

const root = createRootRoute({ component: RootLayout });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ back: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../routes/sign-in.tsx'), 'SignInPage'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../routes/join.tsx'), 'JoinPage'),
});

const joinWithCode = createRoute({
  getParentRoute: () => root,
  path: '/join/$code',
  component: lazyRouteComponent(() => import('../routes/join.tsx'), 'JoinWithCodePage'),
});

/** Pages for the signed-in, inside the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: FrameLayout,
  beforeLoad: requireAccount,
});

const myCourses = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('../routes/my-courses.tsx'), 'MyCoursesPage'),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('../routes/account.tsx'), 'AccountPage'),
});

const course = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug',
  component: lazyRouteComponent(() => import('../routes/course.tsx'), 'CoursePage'),
});

const lesson = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/lessons/$lesson',
  component: lazyRouteComponent(() => import('../routes/lesson.tsx'), 'LessonPage'),
});

const exercise = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/exercises/$exercise',
  validateSearch: z.object({
    /** The place in an assignment; without it the exercise is done for oneself. */
    item: z.uuid().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../routes/exercise.tsx'), 'ExercisePage'),
});

const assignment = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/assignments/$assignmentId',
  component: lazyRouteComponent(() => import('../routes/assignment.tsx'), 'AssignmentPage'),
});

const leaderboard = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/assignments/$assignmentId/leaderboard/$itemId',
  component: lazyRouteComponent(() => import('../routes/leaderboard.tsx'), 'LeaderboardPage'),
});

const people = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/people',
  component: lazyRouteComponent(() => import('../routes/people.tsx'), 'PeoplePage'),
});

const newAssignment = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/assignments/new',
  component: lazyRouteComponent(() => import('../routes/edit-assignment.tsx'), 'NewAssignmentPage'),
});

const editAssignment = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/assignments/$assignmentId/edit',
  component: lazyRouteComponent(() => import('../routes/edit-assignment.tsx'), 'EditAssignmentPage'),
});

const gradebook = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/gradebook',
  component: lazyRouteComponent(() => import('../routes/gradebook.tsx'), 'GradebookPage'),
});

const campGuide = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/guide',
  component: lazyRouteComponent(() => import('../routes/camp-guide.tsx'), 'CampGuidePage'),
});

const publishing = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/publishing',
  component: lazyRouteComponent(() => import('../routes/publishing.tsx'), 'PublishingPage'),
});

const exerciseCheck = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/publishing/$exercise/$number',
  component: lazyRouteComponent(() => import('../routes/exercise-check.tsx'), 'ExerciseCheckPage'),
});

const submission = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/submissions/$submissionId',
  component: lazyRouteComponent(() => import('../routes/submission.tsx'), 'SubmissionPage'),
});

const lookInside = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$slug/submissions/$submissionId/inside',
  component: lazyRouteComponent(() => import('../routes/look-inside.tsx'), 'LookInsidePage'),
});

export const routeTree = root.addChildren([
  signIn,
  join,
  joinWithCode,
  frame.addChildren([
    myCourses,
    account,
    course,
    lesson,
    exercise,
    assignment,
    leaderboard,
    people,
    newAssignment,
    editAssignment,
    gradebook,
    campGuide,
    publishing,
    exerciseCheck,
    submission,
    lookInside,
  ]),
]);
