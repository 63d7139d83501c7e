import type { Rule } from '@strangler/core';
import type { Channel } from '../compare/channel.ts';
import type { DifferenceKind } from '../compare/difference.ts';

/** One place in which the runs of the control disagree with each other. */
export interface NoisyPlace {
  readonly channel: Channel;
  readonly kind: DifferenceKind;
  /** In the same form as that of a difference. */
  readonly location: string;
  /** What all values there look like: `timestamp`, `uuid`, `integer` and so on; `text` where nothing better fits. */
  readonly shape: string;
  /** The rule that would excuse it; null where none can. */
  readonly rule: Rule | null;
  /** Two of the values, for a person. */
  readonly example: string;
}
