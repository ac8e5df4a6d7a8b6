import { loggedPath } from './request-log.ts';

describe('loggedPath', () => {
  it('keeps the path of an API request, without its query', () => {
    expect(loggedPath('/api/courses/x/people?cursor=abc')).toBe('/api/courses/x/people');
  });

  it('leaves out the code of a join link', () => {
    expect(loggedPath('/join/ABCD-EFGH-JKMNP')).toBe('/join');
    expect(loggedPath('/join/ABCD-EFGH-JKMNP?back=1')).toBe('/join');
  });

  it('takes the start page', () => {
    expect(loggedPath('/')).toBe('/');
  });
});
