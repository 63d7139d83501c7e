import type { Profile } from '@strangler/core';
import { isFolded, readFolded } from './folded/read-folded.ts';
import { isLegacyContention, readLegacyContention } from './legacy/read-contention.ts';
import { isLegacyCount, readLegacyCount } from './legacy/read-count.ts';
import { isLegacyCpu, readLegacyCpu } from './legacy/read-cpu.ts';
import { isLegacyHeap, readLegacyHeap } from './legacy/read-heap.ts';
import { isLegacyJava, readLegacyJava } from './legacy/read-java.ts';
import { isLegacyThread, readLegacyThread } from './legacy/read-thread.ts';
import type { TextSource } from './line-reader.ts';
import { isPerfScript, readPerfScript } from './perf/read-perf-script.ts';
import { readPprof } from './pprof/read-pprof.ts';
import type { ProfileStart } from './profile-start.ts';

/** One format: what its first bytes look like, and how it becomes a profile. */
export interface Importer {
  readonly format: string;
  recognises(start: ProfileStart): boolean;
  read(source: TextSource): Profile;
}

/** The format of profiles that have no magic number. */
export const pprofImporter: Importer = {
  format: 'pprof protobuf',
  recognises: ({ isText }) => !isText,
  read: ({ bytes, origin, limits }) => readPprof(bytes, origin, limits),
};

/**
 * In the order of asking. A legacy CPU profile begins with zeros, which no protobuf does; each text format has a header
 * or lines of its own; protobuf has no magic number, so that it takes all that is no text.
 */
export const importers: readonly Importer[] = [
  {
    format: 'legacy CPU profile',
    recognises: ({ bytes, isText }) => !isText && isLegacyCpu(bytes),
    read: readLegacyCpu,
  },
  pprofImporter,
  { format: 'legacy heap', recognises: ({ firstLine }) => isLegacyHeap(firstLine), read: readLegacyHeap },
  {
    format: 'goroutine and other counts',
    recognises: ({ firstContent }) => isLegacyCount(firstContent),
    read: readLegacyCount,
  },
  {
    format: 'threadz',
    recognises: ({ firstContent }) => isLegacyThread(firstContent),
    read: readLegacyThread,
  },
  {
    format: 'Java heap and contention',
    recognises: ({ firstLine, text }) => isLegacyJava(firstLine, text),
    read: readLegacyJava,
  },
  {
    format: 'contention and mutex',
    recognises: ({ firstLine }) => isLegacyContention(firstLine),
    read: readLegacyContention,
  },
  {
    format: 'perf script text',
    recognises: ({ firstContent }) => isPerfScript(firstContent),
    read: readPerfScript,
  },
  {
    format: 'folded stacks',
    recognises: ({ firstContent }) => isFolded(firstContent),
    read: readFolded,
  },
];
