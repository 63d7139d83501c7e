import type { DifferenceChannel } from './channel.ts';

/** What sort of difference it is. */
export type DifferenceKind =
  | 'value'
  | 'type'
  | 'missing'
  | 'extra'
  | 'order'
  | 'notation'
  | 'bytes'
  | 'truncated'
  | 'end'
  | 'mode'
  | 'answer'
  | 'custom';

/** One place in which the candidate did something else than the control. */
export interface Difference {
  readonly channel: DifferenceChannel;
  readonly kind: DifferenceKind;
  /** The place in a form that is the same for the same cause in other cases, such as `$.files[*].mtime`. */
  readonly location: string;
  /** One sentence that a person reads. */
  readonly title: string;
}
