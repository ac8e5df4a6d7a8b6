import { sseMessages, type SseMessage } from './sse-messages.ts';

async function read(...chunks: string[]): Promise<SseMessage[]> {
  const bytes = chunks.map((chunk) => Buffer.from(chunk, 'latin1'));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of bytes) controller.enqueue(chunk);
      controller.close();
    },
  });
  const messages: SseMessage[] = [];
  for await (const message of sseMessages(body)) messages.push(message);
  return messages;
}

const utf8 = (text: string) => Buffer.from(text).toString('latin1');

describe('sseMessages', () => {
  it.each([
    ['one message', ['id: a~1\ndata: {"x":1}\n\n'], ['{"x":1}']],
    ['no space after the colon', ['data:5\n\n'], ['5']],
    ['several lines of data', ['data: a\ndata: b\n\n'], ['a\nb']],
    ['carriage returns', ['data: a\r\n\r\ndata: b\r\n\r\n'], ['a', 'b']],
    ['a line end cut in two', ['data: a\r', '\n\r\n'], ['a']],
    ['a message cut in the middle', ['da', 'ta: hel', 'lo\n', '\ndata: x\n\n'], ['hello', 'x']],
    [
      'a Korean letter cut in the middle',
      [utf8('data: 합').slice(0, 8), utf8('data: 합').slice(8), '\n\n'],
      ['합'],
    ],
    ['a message that does not end', ['data: a\n\ndata: b\n'], ['a']],
    ['empty lines alone', ['\n\n\n'], []],
  ])('reads %s', async (_, chunks, expected) => {
    const messages = await read(...chunks);
    expect(messages.map((message) => (message.kind === 'data' ? message.data : message.kind))).toEqual(
      expected,
    );
  });

  it('tells comments, which keep a connection alive', async () => {
    expect(await read(': ping\n\n', 'data: 1\n\n')).toEqual([
      { kind: 'comment' },
      { kind: 'data', data: '1' },
    ]);
  });
});
