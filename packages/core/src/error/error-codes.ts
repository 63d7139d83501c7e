import type { ExitCode } from './exit-code.ts';

/**
 * Every error code, the exit code it leads to and what it means in one sentence.
 *
 * docs/errors.md holds one section a code; a test compares the two.
 */
export const errorCodes = {
  USAGE: {
    exit: 2,
    summary: 'The command line is wrong: an unknown command or option, or a value out of range.',
  },
  CONFIG_NOT_FOUND: { exit: 2, summary: 'No migrate.config.json was found.' },
  CONFIG_INVALID: { exit: 2, summary: 'migrate.config.json is not valid JSON or does not fit its schema.' },
  INPUT_NOT_FOUND: { exit: 2, summary: 'A file or directory that the call names does not exist.' },
  INPUT_UNREADABLE: { exit: 2, summary: 'A file or address that the call names cannot be read.' },
  INPUT_INVALID: { exit: 2, summary: 'An input file does not hold what it should.' },
  PROFILE_INVALID: { exit: 2, summary: 'A profile is broken, truncated or of an unknown format.' },
  CONTRACT_INVALID: { exit: 2, summary: 'A contract is outside the profile that all three languages share.' },
  CORPUS_EMPTY: { exit: 2, summary: 'There is no case to run.' },
  CASE_INVALID: {
    exit: 2,
    summary: 'A case does not fit the case schema or names a file that is not there.',
  },
  OUTPUT_EXISTS: { exit: 2, summary: 'The output directory holds something else already.' },
  RUN_DIFFERS: {
    exit: 2,
    summary: 'Two runs that should belong together are of different sides, cases, settings or rules.',
  },
  RUN_BUSY: { exit: 2, summary: 'Another process works on the same shadow run.' },
  STATE_INVALID: {
    exit: 2,
    summary: 'A generation of the rollout is unreadable or does not fit its schema.',
  },
  STATE_ELSEWHERE: {
    exit: 2,
    summary:
      'The state of the rollout is asked for at an address, so it cannot be moved or judged from here.',
  },
  RELEASE_TAG_TAKEN: { exit: 2, summary: 'A tag of a release names other bytes already.' },
  RELEASES_INVALID: { exit: 2, summary: 'The index of the stored releases cannot be read.' },
  NODE_TOO_OLD: { exit: 3, summary: 'The command line needs Node.js 22.12 or newer.' },
  TOOL_MISSING: { exit: 3, summary: 'A toolchain such as go or cargo is not installed.' },
  TOOL_TOO_OLD: { exit: 3, summary: 'A toolchain is installed but older than what is needed.' },
  TOOL_FAILED: { exit: 3, summary: 'A tool that was started did not succeed.' },
  CONTROL_NOT_FOUND: {
    exit: 3,
    summary: 'The control has no executable file where the call or the config says.',
  },
  CANDIDATE_NOT_FOUND: {
    exit: 3,
    summary: 'The candidate has no executable file where the call or the config says.',
  },
  ARTIFACT_NOT_FOUND: { exit: 3, summary: 'A file listed as part of an implementation is missing.' },
  STATE_UNWRITABLE: {
    exit: 3,
    summary: 'The rollout state could not be written; the current generation is unchanged.',
  },
  RELEASE_NOT_FOUND: { exit: 3, summary: 'No release has this tag or digest.' },
  RELEASE_DIFFERS: { exit: 3, summary: 'A registry gave other bytes than the digest says.' },
  REGISTRY_UNREACHABLE: { exit: 3, summary: 'The registry did not answer, or not in time.' },
  REGISTRY_REFUSED: { exit: 3, summary: 'The registry answered that it will not do this.' },
  REGISTRY_CREDENTIALS: { exit: 3, summary: 'The credentials for a registry cannot be read.' },
  MINIMISE_NOT_REPRODUCED: {
    exit: 3,
    summary: 'A case that should be made smaller shows no difference, or not any more.',
  },
  MINIMISE_FLAKY: { exit: 3, summary: 'A case that should be made smaller differs only sometimes.' },
  METRICS_REFUSED: { exit: 3, summary: 'The receiver of the metrics did not take them.' },
  OUTPUT_UNWRITABLE: { exit: 3, summary: 'A file that should be written cannot be written.' },
  INTERRUPTED: { exit: 130, summary: 'The work was interrupted; what was finished is kept.' },
  INTERNAL: { exit: 3, summary: 'A fault of this program itself.' },
} as const satisfies Record<string, { readonly exit: ExitCode; readonly summary: string }>;

/** A stable name for one kind of error; see {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;
