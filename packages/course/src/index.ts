export { CourseError } from './course-error.ts';
export { loadCourse, type Course } from './load-course.ts';
export { loadExercise } from './load-exercise.ts';
export type { Lesson } from './load-lesson.ts';
export { locatePlace, type FilePlace } from './locate-place.ts';
export { hashExercise, readPublishedSlugs, recordPublished } from './published.ts';
