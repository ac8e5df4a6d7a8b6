import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { openApiDocument } from './document.ts';

/** The document at `/api/openapi.json`, and a page that shows it at `/api/docs`; both need no account. */
export function serveOpenApi(app: NestExpressApplication): void {
  const document = openApiDocument();
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
  SwaggerModule.setup('api/docs', app, document as OpenAPIObject, {
    customSiteTitle: 'Convolab API',
    raw: false,
  });
}
