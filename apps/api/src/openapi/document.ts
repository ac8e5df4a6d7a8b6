import {
  api,
  ARTIFACT_PATH,
  type Endpoint,
  EVENTS_PATH,
  GRADEBOOK_CSV_PATH,
  ProblemSchema,
  RunEventSchema,
} from '@convolab/contracts';
import { z } from 'zod';

type JsonObject = Record<string, unknown>;

/** The endpoint table as an OpenAPI 3.1 document. Schemas with an id become components; 3.1 takes JSON Schema as it is. */
export function openApiDocument() {
  const components: JsonObject = {};
  const paths: Record<string, JsonObject> = {};
  for (const [name, endpoint] of Object.entries(api)) {
    const path = openApiPath(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, components) };
  }
  paths[openApiPath(EVENTS_PATH)] = { get: eventsOperation(components) };
  paths[openApiPath(GRADEBOOK_CSV_PATH)] = { get: gradebookFileOperation(components) };
  paths[openApiPath(ARTIFACT_PATH)] = { get: artifactFileOperation(components) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Convolab',
      version: '1',
      description:
        'Grading and exercises for a camp on convolution and CNNs. Errors are problem+json (RFC 9457).',
    },
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'convolab.session_token' } },
    },
    security: [{ session: [] }],
  };
}

const openApiPath = (path: string) => path.replaceAll(/:(\w+)/gu, '{$1}');

function operation(name: string, endpoint: Endpoint, components: JsonObject): JsonObject {
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [tagOf(endpoint.path)],
    parameters: [...pathParameters(endpoint.path), ...queryParameters(endpoint.query, components)],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(endpoint.body, 'input', components) } },
      },
    }),
    responses: {
      [endpoint.status]: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(endpoint.response, 'output', components) } },
      },
      ...problemResponse(components),
    },
  };
}

function eventsOperation(components: JsonObject): JsonObject {
  return {
    operationId: 'watchRuns',
    summary: 'Events of up to 20 runs as a stream (server-sent events); each message is a RunEvent',
    tags: ['events'],
    parameters: [
      {
        name: 'watch',
        in: 'query',
        required: true,
        description: '`<runId>~<lastSeq>`, separated by commas',
        schema: { type: 'string', maxLength: 1_500 },
      },
    ],
    responses: {
      200: {
        description: 'A stream',
        content: { 'text/event-stream': { schema: schemaOf(RunEventSchema, 'output', components) } },
      },
      ...problemResponse(components),
    },
  };
}

function gradebookFileOperation(components: JsonObject): JsonObject {
  return {
    operationId: 'downloadGradebook',
    summary: 'The gradebook as CSV: UTF-8 with a byte order mark (staff)',
    tags: ['courses'],
    parameters: pathParameters(GRADEBOOK_CSV_PATH),
    responses: {
      200: { description: 'A file', content: { 'text/csv': { schema: { type: 'string' } } } },
      ...problemResponse(components),
    },
  };
}

function artifactFileOperation(components: JsonObject): JsonObject {
  return {
    operationId: 'downloadArtifact',
    summary: 'A file of a trained model, for its student and staff: model.json, weights.bin or curve.csv',
    tags: ['runs'],
    parameters: pathParameters(ARTIFACT_PATH),
    responses: {
      200: { description: 'The file; its ETag is its SHA-256', content: { '*/*': {} } },
      304: { description: 'The file of If-None-Match' },
      ...problemResponse(components),
    },
  };
}

const problemResponse = (components: JsonObject) => ({
  default: {
    description: 'A problem',
    content: { 'application/problem+json': { schema: schemaOf(ProblemSchema, 'output', components) } },
  },
});

const tagOf = (path: string) => path.split('/')[2] ?? 'api';

function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined, components: JsonObject): JsonObject[] {
  if (!(query instanceof z.ZodObject)) return [];
  return Object.entries(query.shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'input', components),
  }));
}

/** JSON Schema of `schema`; named parts move to `components`. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: JsonObject): JsonObject {
  const { $defs = {}, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  delete rest.$schema;
  for (const [id, part] of Object.entries($defs)) components[id] ??= moveReferences(part);
  return moveReferences(rest);
}

function moveReferences(schema: object): JsonObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonObject;
}
