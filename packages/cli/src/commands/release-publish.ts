import { dirname, resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { runCommand } from '@strangler/process';
import { type PublishedRelease, publishRelease } from '@strangler/rollback';
import { loadConfig } from '../config/load-config.ts';
import { openRegistry, type RegistryOptions } from '../release/open-registry.ts';
import { releaseTerms } from '../release/release-terms.ts';
import { findShadowProof, type ShadowProof } from '../release/shadow-proof.ts';
import { vcsRevision } from '../release/vcs-revision.ts';
import { releaseFile } from '../rollout/release-file.ts';
import { rolloutHome, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** The options of `migrate release publish`. */
export interface PublishCommandOptions extends RegistryOptions {
  readonly role: 'control' | 'candidate';
  readonly file?: string;
  readonly tag: string;
  readonly force?: boolean;
}

/** `migrate release publish`: stores a binary under a tag, with a statement where a shadow run speaks for it. */
export async function releasePublishCommand(
  context: CommandContext,
  options: PublishCommandOptions,
): Promise<ExitCode> {
  const { cwd, io } = context;
  const loaded = loadConfig(cwd, context.config);
  const terms = releaseTerms(loaded);
  const { role, tag, force = false } = options;
  const file = options.file === undefined ? releaseFile(loaded, role) : resolve(cwd, options.file);
  const client = openRegistry(context, options, terms);
  const proof = await findShadowProof(context, loaded, { role, file });
  const published = await publishRelease({
    home: rolloutHome(context),
    role,
    file,
    tag,
    force,
    client,
    flag: loaded.config.flag,
    ...(await vcsRevision(runCommand, dirname(file), io.signal)),
    retainDays: terms.retainDays,
    shadow: proof.kind === 'proof' ? proof.shadow : null,
    host: whoActs(context).host,
    now: io.now(),
    signal: io.signal,
  });
  const noStatement = proof.kind === 'none' ? proof.why : null;
  context.print({ schemaVersion: 1, kind: 'release-publish', ...published, noStatement }, () =>
    render(published, proof),
  );
  return 0;
}

function render({ release, tag, statement, registry }: PublishedRelease, proof: ShadowProof): string {
  const { role, binary, manifest, revision, dirty } = release;
  const source =
    revision === null ? 'of no known revision' : `at ${revision}${dirty ? ', with changes beside it' : ''}`;
  const lines = [
    `${tag}: the ${role} ${binary}, ${source}`,
    `manifest ${manifest}, in .migrate/releases${registry === null ? '' : ` and in ${registry}, downloaded again and whole`}`,
    statement === null
      ? `no statement: ${proof.kind === 'none' ? proof.why : ''}`
      : `statement ${statement.manifest}: unsigned, binds both binaries, the shadow report and the corpus`,
  ];
  return `${lines.join('\n')}\n`;
}
