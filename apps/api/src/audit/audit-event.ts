import { v7 as newId } from 'uuid';

/** Row for `AuditEvent`: what staff did to whom. Written in the transaction of the deed. */
export function auditEvent(
  courseId: string,
  actorId: string,
  action: `${string}.${string}`,
  subject: Readonly<Record<string, string | number | boolean | null>>,
) {
  return { id: newId(), courseId, actorId, action, subject: { ...subject } };
}
