import { z } from 'zod';
import { LocaleSchema, TitleSchema } from '../text.ts';
import { DoneSchema, IdSchema } from './common.ts';
import { endpoint } from './endpoint.ts';

export const CourseRoleSchema = z.enum(['student', 'assistant', 'teacher']).meta({ id: 'CourseRole' });
export type CourseRole = z.infer<typeof CourseRoleSchema>;

export const PersonNameSchema = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(60, 'A name has at most 60 characters.')
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'A name has no control or invisible characters.');

export const UsernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,29}$/u,
    'A user name has 3 to 30 letters a–z, digits, . _ or - and starts with a letter or digit.',
  );

export const PasswordSchema = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(200, 'A password has at most 200 characters.');

export const AccountSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    username: z.string(),
    locale: LocaleSchema,
    courses: z.array(
      z.object({ id: IdSchema, slug: z.string(), title: TitleSchema, role: CourseRoleSchema }),
    ),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof AccountSchema>;

export const SignInSchema = z
  .object({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignInSchema>;

/** Codes as printed: letters and digits without look-alikes; dashes, spaces and case do not matter. */
export const CodeSchema = z
  .string()
  .max(60)
  .transform((code) => code.replaceAll(/[\s-]/gu, '').toUpperCase())
  .pipe(z.string().min(6, 'The code is too short.').max(40));

/** What a code is for, before it is used. `name` is null for a join code: the person says it. */
export const CodeInfoSchema = z
  .object({
    purpose: z.enum(['invitation', 'join', 'first-teacher', 'password-reset']),
    course: z.object({ title: TitleSchema }).nullable(),
    name: z.string().nullable(),
    username: z.string().nullable(),
  })
  .meta({ id: 'CodeInfo' });
export type CodeInfo = z.infer<typeof CodeInfoSchema>;

/** A signed-in person may send a join code alone; a reset code needs only the new password. */
export const RedeemCodeSchema = z
  .object({
    code: CodeSchema,
    name: PersonNameSchema.optional(),
    username: UsernameSchema.optional(),
    password: PasswordSchema.optional(),
    locale: LocaleSchema.default('ko'),
  })
  .meta({ id: 'RedeemCode' });
export type RedeemCode = z.infer<typeof RedeemCodeSchema>;

export const accounts = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    body: SignInSchema,
    response: AccountSchema,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out; closes event streams',
    response: DoneSchema,
  }),
  getAccount: endpoint({
    method: 'GET',
    path: '/api/account',
    summary: 'Who is signed in',
    response: AccountSchema,
  }),
  updateAccount: endpoint({
    method: 'PATCH',
    path: '/api/account',
    summary: 'Change the interface language',
    body: z.object({ locale: LocaleSchema }).meta({ id: 'UpdateAccount' }),
    response: AccountSchema,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Change the own password; other sessions end',
    body: z
      .object({ current: z.string().min(1).max(200), next: PasswordSchema })
      .meta({ id: 'ChangePassword' }),
    response: DoneSchema,
  }),
  readCode: endpoint({
    method: 'POST',
    path: '/api/codes/read',
    summary: 'What a code is for',
    body: z.object({ code: CodeSchema }).meta({ id: 'ReadCode' }),
    response: CodeInfoSchema,
  }),
  redeemCode: endpoint({
    method: 'POST',
    path: '/api/codes/redeem',
    summary: 'Use a code: makes the account or the enrolment, or sets the new password, and signs in',
    body: RedeemCodeSchema,
    response: AccountSchema,
  }),
};
