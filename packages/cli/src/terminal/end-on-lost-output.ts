/** A reader that went away, such as head, is no fault of ours; a report that could not be written is. */
export function endOnLostOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`INTERNAL: the result could not be written to standard output: ${error.message}\n`);
  process.exit(3);
}
