const pieceLength = 65_536;

/** Joins texts to pieces of at least 64 Ki characters, since a file of them all may be longer than a string can be. */
export function* textPieces(texts: Iterable<string>): Iterable<string> {
  let parts: string[] = [];
  let length = 0;
  for (const text of texts) {
    parts.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield parts.join('');
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join('');
}
