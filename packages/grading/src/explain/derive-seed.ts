/**
 * A seed of its own for one purpose, 64 hexadecimal digits, by HMAC-SHA-256: what is drawn from it, and shown, says nothing
 * of the run's seed and so of its hidden cases.
 */
export async function deriveSeed(seed: string, purpose: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(seed), algorithm, false, ['sign']);
  const code = await crypto.subtle.sign('HMAC', key, encoder.encode(purpose));
  return Array.from(new Uint8Array(code), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
