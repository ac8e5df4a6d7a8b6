import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apiUrl } from './config.ts';
import { digitsPlugin } from './src/build/digits.plugin.ts';
import { lessonsPlugin } from './src/build/lessons.plugin.ts';
import { woff2OnlyPlugin } from './src/build/woff2-only.plugin.ts';

const course = path.resolve(import.meta.dirname, '../../packages/course');

export default defineConfig({
  plugins: [
    woff2OnlyPlugin(),
    react(),
    lessonsPlugin('lessons', path.join(course, 'lessons')),
    lessonsPlugin('guides', path.join(course, 'guides')),
    digitsPlugin(),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 4_000, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: apiUrl, changeOrigin: false } } },
});
