import { Writable } from 'node:stream';
import { createLogger } from './logger.ts';

function logged(entry: object): string {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  createLogger({ logLevel: 'info' }, sink).info(entry, 'entry');
  return text;
}

describe('createLogger', () => {
  it('cuts secrets should one slip into an entry', () => {
    const text = logged({
      password: 'one-secret',
      body: { code: 'two-secret', payload: { files: ['three-secret'] }, username: 'kim' },
      request: { headers: { cookie: 'four-secret', authorization: 'five-secret' } },
    });
    expect(text).not.toContain('secret');
    expect(text).toContain('[cut]');
    expect(text).toContain('kim');
  });
});
