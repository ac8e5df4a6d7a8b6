import '@fontsource-variable/noto-sans-kr/index.css';
import '@fontsource/jetbrains-mono/latin-400.css';
import '@fontsource/jetbrains-mono/latin-600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './design/tokens.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Providers } from './app/providers.tsx';
import { router } from './app/router.tsx';
import { startI18n } from './locales/i18n.ts';

// The content security policy forbids code made from text, with which zod would compile its schemas.
z.config({ jitless: true });

await startI18n();

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root.');
createRoot(container).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
