import { slug } from './programs.mjs';
import { Student } from './student.mjs';

/** Passwords are hashed at every join: so many at once keep the cores busy. */
const lanes = 4;

/**
 * Students who have joined the course, with accounts of their own.
 *
 * @param {string} address
 * @param {{ username: string, password: string }} teacherAccount
 * @param {{ size: number, name: string }} members `name` begins their user names
 * @returns {Promise<Student[]>}
 */
export async function gatherClass(address, teacherAccount, { size, name }) {
  const teacher = await Student.signIn(address, teacherAccount);
  await teacher.open(slug);
  const code = await teacher.openCourse();
  /** @type {Student[]} */
  const students = [];
  const numbers = Array.from({ length: size }, (_, index) => index + 1).values();
  const lane = async () => {
    for (const number of numbers) {
      const student = await Student.join(address, code, `${name}${number}`);
      student.courseId = teacher.courseId;
      student.exerciseId = teacher.exerciseId;
      students.push(student);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return students;
}
