import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|wasm)$/u;
/** Smaller files fit one packet anyway. */
const MIN_BYTES = 1_024;

/** Writes `.gz` and `.br` beside every text file of the build, so that the server compresses nothing while it serves. */
export function precompressPlugin(): Plugin {
  let folder = '';
  return {
    name: 'convolab:precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && COMPRESSIBLE.test(entry.name))
          compressFile(path.join(entry.parentPath, entry.name));
      }
    },
  };
}

function compressFile(file: string): void {
  const content = readFileSync(file);
  if (content.length < MIN_BYTES) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: content.length > 1_000_000 ? 6 : 9 };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}
