export { createPrismaClient, type DatabaseOptions } from './client.ts';
export * from './generated/client.ts';
