import { unreadable } from './unreachable.ts';

/** The bytes of an answer; throws INPUT_UNREADABLE past `limit` of them, without reading on. */
export async function readBody(response: Response, name: string, limit: number): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    if (announced > limit) throw tooLarge(name, limit);
    for (;;) {
      const chunk = await reader?.read();
      if (chunk?.value === undefined) return Buffer.concat(chunks, length);
      length += chunk.value.length;
      if (length > limit) throw tooLarge(name, limit);
      chunks.push(chunk.value);
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

function tooLarge(name: string, limit: number): Error {
  return unreadable(name, `the answer has more than ${limit} bytes, the limit for reading`);
}
