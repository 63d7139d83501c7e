import type { RunSettings } from '@strangler/core';

/** What a user can ask to compare. */
export type Channel = RunSettings['channels'][number];

/** Where a difference can show: a channel, or the proof of who answered. */
export type DifferenceChannel = Channel | 'answer';

/** All channels, in the order in which differences are listed. */
export const allChannels: readonly Channel[] = ['exit', 'stdout', 'stderr', 'files'];
