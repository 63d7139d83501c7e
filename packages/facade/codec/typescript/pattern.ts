/** One step of a matcher that advances all its threads over the text at once, so that no text is slow. */
export type MatchStep =
  | readonly ['in' | 'notIn', ...(readonly number[])]
  | readonly ['split', number, number]
  | readonly ['jump', number]
  | readonly ['begin']
  | readonly ['end']
  | readonly ['match'];

/** A regular expression as the contract has it, and the steps that it comes to. */
export interface Pattern {
  readonly source: string;
  readonly steps: readonly MatchStep[];
}

/** Says whether some part of a text matches. */
export function matches({ steps }: Pattern, text: string): boolean {
  let waiting: number[] = [];
  const marks = new Array<number>(steps.length).fill(-1);
  const follow = (from: number, position: number): boolean => {
    const pending = [from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const step = steps[at];
      if (step === undefined || marks[at] === position) continue;
      marks[at] = position;
      if (step[0] === 'match') return true;
      if (step[0] === 'in' || step[0] === 'notIn') waiting.push(at);
      else pending.push(...successors(step, { at, position, end: text.length }));
    }
    return false;
  };
  if (follow(0, 0)) return true;
  let position = 0;
  for (const character of text) {
    const current = waiting;
    waiting = [];
    position += character.length;
    const point = character.codePointAt(0) ?? 0;
    if (current.some((at) => takes(steps[at], point) && follow(at + 1, position))) return true;
    if (follow(0, position)) return true;
  }
  return false;
}

interface Place {
  readonly at: number;
  readonly position: number;
  readonly end: number;
}

function successors(step: MatchStep, { at, position, end }: Place): readonly number[] {
  switch (step[0]) {
    case 'split':
      return [step[1], step[2]];
    case 'jump':
      return [step[1]];
    case 'begin':
      return position === 0 ? [at + 1] : [];
    case 'end':
      return position === end ? [at + 1] : [];
    default:
      return [];
  }
}

function takes(step: MatchStep | undefined, point: number): boolean {
  if (step === undefined || (step[0] !== 'in' && step[0] !== 'notIn')) return false;
  let inside = false;
  for (let index = 1; index < step.length; index += 2) {
    inside ||= point >= Number(step[index]) && point <= Number(step[index + 1]);
  }
  return inside === (step[0] === 'in');
}
