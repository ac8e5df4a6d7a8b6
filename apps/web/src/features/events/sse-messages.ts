/** One message of a `text/event-stream`, or `comment` for the lines that only keep the connection alive. */
export type SseMessage = { readonly kind: 'data'; readonly data: string } | { readonly kind: 'comment' };

/**
 * Splits a byte stream into server-sent messages (HTML standard, section 9.2.6; `event` and `id` are not needed here,
 * as each message carries its run and number itself). Ends when the stream ends; a message cut off at the end is dropped.
 */
export async function* sseMessages(body: ReadableStream<Uint8Array>): AsyncGenerator<SseMessage> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  let data: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith(':')) yield { kind: 'comment' };
      else if (line.startsWith('data:')) data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
      else if (line === '' && data.length > 0) {
        yield { kind: 'data', data: data.join('\n') };
        data = [];
      }
    }
  }
}
