import { storeRelease } from '@strangler/rollback';
import type { LoadedConfig } from '../config/load-config.ts';
import { releaseFile } from '../rollout/release-file.ts';
import { whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { releaseTerms } from './release-terms.ts';

/** Stores the two binaries that a config names, without a tag, and gives their digests. Both are looked for first. */
export function storeConfigured(
  context: CommandContext,
  loaded: LoadedConfig,
  home: string,
): Readonly<Record<'control' | 'candidate', string>> {
  const files = { control: releaseFile(loaded, 'control'), candidate: releaseFile(loaded, 'candidate') };
  const store = (role: 'control' | 'candidate'): string =>
    storeRelease({
      home,
      role,
      file: files[role],
      flag: loaded.config.flag,
      tag: null,
      force: false,
      revision: null,
      dirty: false,
      retainDays: releaseTerms(loaded).retainDays,
      neededUntil: null,
      host: whoActs(context).host,
      now: context.io.now(),
    }).digest;
  return { control: store('control'), candidate: store('candidate') };
}
