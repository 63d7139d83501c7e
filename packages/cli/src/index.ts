export { run } from './run.ts';
export type { CommandIo } from './terminal/command-io.ts';
