import { pendingPrefix, pointerName, readyFileName, readyLinkName } from '../generation/state-names.ts';

/** Where the state lies, seen from the directory of the config. */
const state = '.migrate/rollout';

/** A promotion that stands right before its rename slips in once; each further time takes another one. */
const rounds = 'for try in 1 2 3';
const removePending = `rm -f ${pendingPrefix}-*`;
const isBack = `[ ${pointerName} -ef ${readyFileName} ]`;
const move = `mv -f ${readyLinkName} ${pointerName}`;
const prepare = `touch ${readyFileName}; ln -s ${readyFileName} ${readyLinkName}`;

/**
 * The shell line that goes back to control without Node.js, in POSIX sh: the rename of the prepared link, which readers see
 * whole or not at all. Then links of promotions under way go, pollers see a new time, and the next link is made.
 *
 * A promotion may have renamed its own link after the move and before that link went, so the line looks again once no such
 * link is left, and moves again where it has to. It ends with 0 only where the pointer is at the prepared generation.
 */
export const renameLine = `(cd ${state} && ${move} && { ${rounds}; do ${removePending}; ${prepare}; ${isBack} && break; ${move}; done; sync; ${isBack}; })`;

/**
 * The shell line for a state without a prepared link: no pointer means control to every reader. It looks again too, and ends
 * with 0 only where no pointer is left.
 */
export const removeLine = `(cd ${state} && { ${rounds}; do rm -f ${pointerName}; ${removePending}; [ -h ${pointerName} ] || break; done; sync; ! [ -h ${pointerName} ]; })`;
