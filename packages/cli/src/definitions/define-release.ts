import { type Command, Option } from 'commander';
import type { PruneCommandOptions } from '../commands/release-prune.ts';
import type { PublishCommandOptions } from '../commands/release-publish.ts';
import type { PullCommandOptions } from '../commands/release-pull.ts';
import type { RegistryOptions } from '../release/open-registry.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate release publish`, `list`, `verify`, `pull` and `prune`. */
export function defineRelease(program: Command, wiring: Wiring): void {
  const release = program.command('release').description('store, check and remove the binaries of a rollout');
  definePublish(release, wiring);
  const list = release
    .command('list')
    .description('show all releases, who uses them and how long they are kept');
  connect<RegistryOptions>(
    addRegistryOptions(list),
    wiring,
    async () => (await import('../commands/release-list.ts')).releaseListCommand,
  );
  const verify = release
    .command('verify')
    .description('download and hash releases and statements')
    .argument('[tag-or-digest]', 'only this one, else all');
  connect<RegistryOptions>(
    addRegistryOptions(verify),
    wiring,
    async () => (await import('../commands/release-verify.ts')).releaseVerifyCommand,
  );
  const pull = release
    .command('pull')
    .description('bring a release from a registry into the layout')
    .argument('<tag-or-digest>', 'a tag, or the digest of a manifest or of a binary')
    .option('--force', 'take the tag from other bytes in the layout');
  connect<PullCommandOptions>(
    addRegistryOptions(pull, false),
    wiring,
    async () => (await import('../commands/release-pull.ts')).releasePullCommand,
  );
  const prune = release
    .command('prune')
    .description('show which releases nobody needs any more, and remove them with --apply')
    .argument('[tags-or-digests...]', 'only these, else all that may go')
    .option('--apply', 'remove them');
  connect<PruneCommandOptions>(
    addRegistryOptions(prune),
    wiring,
    async () => (await import('../commands/release-prune.ts')).releasePruneCommand,
  );
}

function definePublish(release: Command, wiring: Wiring): void {
  const publish = release
    .command('publish')
    .description('store a binary under a tag, here and in a registry')
    .addOption(
      new Option('--role <role>', 'control or candidate')
        .choices(['control', 'candidate'])
        .makeOptionMandatory(),
    )
    .option('--file <binary>', 'the binary, else the one that the config names for the role')
    .requiredOption('--tag <tag>', 'the name to give it')
    .option('--force', 'take the tag from other bytes');
  connect<PublishCommandOptions>(
    addRegistryOptions(publish),
    wiring,
    async () => (await import('../commands/release-publish.ts')).releasePublishCommand,
  );
}

function addRegistryOptions(command: Command, canBeLocal = true): Command {
  command
    .option('--registry <host/path>', 'the repository in an OCI registry, else the one of the config')
    .option('--plain-http', 'speak HTTP without TLS to it');
  return canBeLocal ? command.option('--local', 'use .migrate/releases only') : command;
}
