import { readSources, type SourceFile } from '../generate/read-sources.ts';

/**
 * The Go that decides and tells about it. Where the state is asked for at an address, that takes the place of reading it from
 * disk, so that only such a program holds an HTTP client.
 */
export function rolloutSources(source: string | undefined): readonly SourceFile[] {
  const decided = readSources('templates/rollout', '.go');
  if (source === undefined) return decided;
  return [
    ...decided.filter(({ path }) => path !== 'rollout_read.go'),
    ...readSources('templates/asked', '.go'),
  ];
}

/** The Go of a switch, with the watch that fits where the state is. */
export function switchSources(source: string | undefined): readonly SourceFile[] {
  const fixed = readSources('templates/switch', '.go');
  if (source === undefined) return fixed;
  return [
    ...fixed.filter(({ path }) => path !== 'rollout_watch.go'),
    ...readSources('templates/asked-switch', '.go'),
  ];
}
