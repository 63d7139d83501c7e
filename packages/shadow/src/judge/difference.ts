import type { DifferenceChannel } from './channel.ts';

/** One place in which the candidate did something else than the control. */
export interface Difference {
  readonly channel: DifferenceChannel;
  /** The place in a form that is the same for the same cause in other cases, such as `$.files[*].mtime`. */
  readonly location: string;
  /** One sentence that a person reads. */
  readonly title: string;
}
