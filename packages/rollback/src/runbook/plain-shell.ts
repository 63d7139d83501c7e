import { pendingPrefix, pointerName, readyFileName, readyLinkName } from '../generation/state-names.ts';

/** Where the state lies, seen from the directory of the config. */
const state = '.migrate/rollout';

/**
 * The shell line that goes back to control without Node.js, in POSIX sh: the rename of the prepared link, which readers see
 * whole or not at all. Then links of promotions under way go, pollers see a new time, and the next link is made.
 */
export const renameLine = `(cd ${state} && mv -f ${readyLinkName} ${pointerName} && { rm -f ${pendingPrefix}-*; touch ${readyFileName}; ln -s ${readyFileName} ${readyLinkName}; sync; })`;

/** The shell line for a state without a prepared link: no pointer means control to every reader. */
export const removeLine = `(cd ${state} && rm -f ${pointerName} ${pendingPrefix}-* && sync)`;
