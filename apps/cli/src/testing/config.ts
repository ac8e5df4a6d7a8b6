/** What tests hand down to the commands that they start. */
export const readEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env });
