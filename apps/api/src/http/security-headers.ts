import helmet from 'helmet';
import { isHttps, type ApiConfig } from '../config.ts';

/** What a page may load: only what this server has. Monaco and charts set inline styles; WebAssembly is compiled in the page. */
const PAGE_DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
};

export function securityHeaders(config: Pick<ApiConfig, 'baseUrl'>) {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_DIRECTIVES },
    frameguard: { action: 'sameorigin' },
    referrerPolicy: { policy: 'same-origin' },
    // Over plain http these two do nothing but warn in the console, or lock the address out of http.
    crossOriginOpenerPolicy: isHttps(config) ? { policy: 'same-origin' } : false,
    strictTransportSecurity: isHttps(config) ? { maxAge: 31_536_000 } : false,
    originAgentCluster: isHttps(config),
  });
}
