import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from './app.module.ts';
import type { ApiConfig } from './config.ts';
import { originCheck } from './http/origin.middleware.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { securityHeaders } from './http/security-headers.ts';
import { webClient } from './http/web-client.middleware.ts';
import { nestLogger } from './logging/logger.ts';
import { requestLog } from './logging/request-log.ts';
import { serveOpenApi } from './openapi/serve-openapi.ts';

const BODY_LIMIT = '256kb';

/** The whole API with the web client, ready to listen; tests use the same. */
export async function createApp(config: ApiConfig, log: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, log),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a class in name only: Nest exports no constructor
    nestOptions(log),
  );
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestLog(log));
  app.use(securityHeaders(config));
  app.use('/api', originCheck(config.baseUrl));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useGlobalFilters(new ProblemFilter(log));
  serveOpenApi(app);
  if (config.webDist !== null) app.use(webClient(config.webDist));
  await app.init();
  limitRequests(app);
  return app;
}

const nestOptions = (log: Logger) => ({
  bodyParser: false,
  logger: nestLogger(log),
  abortOnError: false,
  forceCloseConnections: true,
});

/** Against clients that send slowly and never end; event streams are answers, and not limited by these. */
function limitRequests(app: NestExpressApplication): void {
  const server = app.getHttpServer();
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
}
