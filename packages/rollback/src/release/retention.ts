import type { KnownMetadata } from '../generation/metadata-of.ts';
import type { LastAnswer } from './answers.ts';
import type { Usage } from './usage.ts';

const dayMs = 24 * 60 * 60 * 1000;
const roles = ['control', 'candidate'] as const;

/** How long a release is kept, and why it may not be removed now. */
export interface Retention {
  /** RFC 3339; null while nobody can say yet, because the binary may still be needed. */
  readonly retainUntil: string | null;
  /** Whole days until then, rounded up, 0 once it has passed; null where there is no end yet. */
  readonly daysLeft: number | null;
  /** Everything that keeps it, in words; it may be removed where there is nothing. */
  readonly keptBy: readonly string[];
}

/** How retention is judged. */
export interface RetentionTerms {
  readonly now: Date;
  readonly retainDays: number;
}

/** What is judged: a binary, and the moments that what stores it names (RFC 3339): not before any of these. */
export interface Retained {
  readonly binary: string;
  readonly notBefore: readonly (string | null)[];
}

/**
 * Judges how long a release has to be kept: `retainDays` after the later of its last answer and the moment from which it
 * was no longer needed. For a control that is `complete`; for a binary that was replaced, its replacement. While the
 * generation in force could run it, there is no end.
 *
 * The current and the previous binaries are kept whatever the time is, and everything where the state is not readable.
 */
export function judgeRetention(
  { binary, notBefore }: Retained,
  usage: Usage,
  { now, retainDays }: RetentionTerms,
): Retention {
  const until = Math.max(
    ...notBefore.map((time) => (time === null ? Number.NEGATIVE_INFINITY : parseOrNever(time))),
    (lastNeeded(binary, usage) ?? Number.NEGATIVE_INFINITY) + retainDays * dayMs,
  );
  const isOpen = until === Number.POSITIVE_INFINITY;
  const leftMs = Math.max(0, until - now.getTime());
  const daysLeft = isOpen ? null : Math.ceil(leftMs / dayMs);
  const retainUntil = Number.isFinite(until) ? new Date(until).toISOString() : null;
  const kept = usage.trouble === null ? protections(binary, usage) : [usage.trouble];
  const time = isOpen
    ? 'its retention has not begun'
    : `its retention ends in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`;
  return { retainUntil, daysLeft, keptBy: leftMs > 0 ? [...kept, time] : kept };
}

/** The last moment at which a binary was needed, in milliseconds; infinite while it still is, null where it never was. */
function lastNeeded(binary: string, { generations, current, answers }: Usage): number | null {
  const inForce = current ?? generations.at(-1) ?? null;
  const ends = generations.flatMap((generation, at) => {
    if (!names(generation, binary)) return [];
    const replacedAt = endOfControl(generation, binary);
    if (replacedAt !== null) return [replacedAt];
    const next = generations[at + 1];
    const isOver = next !== undefined && generation.generation !== inForce?.generation;
    return [isOver ? parseOrNever(next.createdAt) : Number.POSITIVE_INFINITY];
  });
  const answered = answers.filter((answer) => isBy(answer, binary, generations)).map(({ lastMs }) => lastMs);
  const moments = [...ends, ...answered];
  return moments.length === 0 ? null : Math.max(...moments);
}

/** When a generation says that the control is no longer needed: the moment of `complete`, null in any other stage. */
function endOfControl(generation: KnownMetadata, binary: string): number | null {
  const isReplaced = generation.stage === 'complete' && !generation.latched;
  return isReplaced && generation.candidate !== binary ? parseOrNever(generation.createdAt) : null;
}

/** An event without a digest counts for every binary that it may have come from. */
function isBy(answer: LastAnswer, binary: string, generations: readonly KnownMetadata[]): boolean {
  if (answer.digest !== null) return answer.digest === binary;
  return generations.some(
    (each) =>
      each[answer.role] === binary &&
      (answer.generation === null || answer.generation === 0 || answer.generation === each.generation),
  );
}

function protections(binary: string, usage: Usage): string[] {
  const { generations, current, prepared } = usage;
  const newest = generations.at(-1) ?? null;
  return [
    ...inUse(binary, current, 'the current generation'),
    ...(newest?.generation === current?.generation ? [] : inUse(binary, newest, 'the newest generation')),
    ...inUse(binary, prepared, 'the prepared rollback'),
    ...roles.filter((role) => previousOf(role, usage) === binary).map((role) => `it is the previous ${role}`),
  ];
}

function inUse(binary: string, generation: KnownMetadata | null, what: string): string[] {
  if (generation === null) return [];
  return roles
    .filter((role) => generation[role] === binary)
    .map(
      (role) =>
        `it is the ${role} of ${what}${generation.generation === 0 ? '' : ` ${generation.generation}`}`,
    );
}

/** The last binary of a role that is another than the one of the generation in force. */
function previousOf(role: (typeof roles)[number], { generations, current }: Usage): string | null {
  const inForce = current ?? generations.at(-1) ?? null;
  const before = generations.filter(
    (each) => each.generation < (inForce?.generation ?? 0) || current?.generation === 0,
  );
  const other = before.findLast((each) => each[role] !== null && each[role] !== inForce?.[role]);
  return other?.[role] ?? null;
}

function names(generation: KnownMetadata, binary: string): boolean {
  return roles.some((role) => generation[role] === binary);
}

/** A time that nobody can read is never over. */
function parseOrNever(time: string): number {
  const parsed = Date.parse(time);
  return Number.isNaN(parsed) ? Number.POSITIVE_INFINITY : parsed;
}
