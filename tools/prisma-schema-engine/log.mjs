/**
 * Prisma's CLI parses the engine's stderr as JSON lines and shows the last error's message and code.
 *
 * @param {string} message
 * @param {string} [errorCode] Prisma's, e.g. P1001
 */
export function logError(message, errorCode) {
  write('ERROR', 'schema_engine::logger', { message, error_code: errorCode });
}

/** @param {string} message */
export function logInfo(message) {
  write('INFO', 'schema_engine', { message });
}

/**
 * @param {string} level
 * @param {string} target
 * @param {object} fields
 */
function write(level, target, fields) {
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target })}\n`);
}
