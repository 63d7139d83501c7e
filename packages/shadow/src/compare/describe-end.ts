import type { End } from '@strangler/core';

/** How a run ended, in words that tell `exit 137` from a death by SIGKILL. */
export function describeEnd(end: End): string {
  switch (end.kind) {
    case 'exited':
      return `exit ${end.code}`;
    case 'signalled':
      return `killed by ${end.signal}`;
    case 'timed-out':
      return 'no end in time';
    case 'not-started':
      return `not started (${end.error})`;
  }
}
