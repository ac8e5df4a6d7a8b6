import { promises as fs } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const gzipAsync = promisify(gzip);
const TEXT = /\.(?:html|js|mjs|css|json|svg|map|txt|wasm)$/u;
/** Vite names these by their content. */
const HASHED = /^\/assets\//u;

interface Asset {
  readonly name: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer | null;
}

/**
 * Serves the built web client: hashed files for a year, everything else asked for again each time. A path without a file is a
 * page of the client's router and gets index.html. Files are compressed once and kept, a few megabytes in all.
 */
export function webClient(root: string) {
  const assets = new Map<string, Promise<Asset | null>>();
  const find = (name: string) => {
    const known = assets.get(name) ?? readAsset(root, name);
    assets.set(name, known);
    return known;
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (isForApi(request)) {
      next();
      return;
    }
    const isPage = path.extname(request.path) === '';
    const asset = await find(isPage ? '/index.html' : request.path);
    if (asset === null) {
      assets.delete(request.path);
      next();
      return;
    }
    send(asset, request, response);
  };
}

function isForApi(request: Request): boolean {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return !isReading || request.path === '/api' || request.path.startsWith('/api/');
}

async function readAsset(root: string, name: string): Promise<Asset | null> {
  const file = path.join(root, decodePath(name));
  if (!file.startsWith(root + path.sep)) return null;
  const plain = await readFileIfThere(file);
  if (plain === null) return null;
  const gzipped = TEXT.test(file) ? await gzipAsync(plain, { level: constants.Z_BEST_COMPRESSION }) : null;
  return { name, plain, gzipped };
}

function decodePath(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

async function readFileIfThere(file: string): Promise<Buffer | null> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function send(asset: Asset, request: Request, response: Response): void {
  const isHashed = HASHED.test(asset.name);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.type(path.extname(asset.name));
  if (asset.gzipped !== null) {
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('gzip') === 'gzip') {
      response.setHeader('Content-Encoding', 'gzip');
      response.send(asset.gzipped);
      return;
    }
  }
  response.send(asset.plain);
}
