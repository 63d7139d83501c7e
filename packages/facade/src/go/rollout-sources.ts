import { readSources, type SourceFile } from '../generate/read-sources.ts';

/**
 * The Go that decides and tells about it. Where the state is asked for at an address, that takes the place of reading it from
 * disk, so that only such a program holds an HTTP client.
 */
export function rolloutSources(source: string | undefined): readonly SourceFile[] {
  return sourcesFor(source, {
    own: 'templates/rollout',
    ofDisk: 'rollout_read.go',
    asking: 'templates/asked',
  });
}

/** The Go of a switch, with the watch that fits where the state is. */
export function switchSources(source: string | undefined): readonly SourceFile[] {
  return sourcesFor(source, {
    own: 'templates/switch',
    ofDisk: 'rollout_watch.go',
    asking: 'templates/asked-switch',
  });
}

interface Places {
  readonly own: string;
  /** What of it only a program needs that reads the state from disk. */
  readonly ofDisk: string;
  /** What stands there instead where the state is asked for. */
  readonly asking: string;
}

function sourcesFor(source: string | undefined, { own, ofDisk, asking }: Places): readonly SourceFile[] {
  const sources = readSources(own, '.go');
  if (source === undefined) return sources;
  return [...sources.filter(({ path }) => path !== ofDisk), ...readSources(asking, '.go')];
}
