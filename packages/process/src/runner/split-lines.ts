const newline = 0x0a;

/** Cuts chunks of bytes into lines, calling `onLine` for each one that is complete, without its newline. */
export function splitLines(onLine: (line: string) => void): (chunk: Buffer) => void {
  let partial: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      partial.push(chunk.subarray(start, end));
      onLine(Buffer.concat(partial).toString());
      partial = [];
      start = end + 1;
    }
    if (start < chunk.length) partial.push(chunk.subarray(start));
  };
}
