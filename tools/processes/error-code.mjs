/**
 * @param {unknown} error
 * @returns {string | undefined} Node's code (ENOENT) or PostgreSQL's (3D000), whichever realm or library the error is from
 */
export function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
