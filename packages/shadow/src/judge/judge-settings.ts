import type { Output } from '@strangler/core';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { Channel } from '../compare/channel.ts';
import type { Comparator } from '../compare/comparator.ts';
import type { Role } from '../implementation/implementation.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';

/** What a case is judged by. */
export interface JudgeSettings {
  readonly channels: readonly Channel[];
  readonly controlAnswersAs: Role | null;
  readonly candidateAnswersAs: Role | null;
  readonly read: ReadOutput;
  /** Opens the same bytes to be read in pieces, for outputs that are too large to hold; by default from `read`. */
  readonly open?: (output: Output) => ByteSource;
  /** None by default: byte for byte. */
  readonly rules?: CompiledRules;
  readonly comparator?: Comparator | null;
}
