import type { Profile, ProfileLine, ProfileLocation } from '@strangler/core';
import { functionName } from './function-name.ts';
import { objectFile, objectName } from './object-name.ts';

/** What samples are counted by: at functions granularity one frame a function name, whatever file it is in. */
export interface Frame {
  readonly name: string;
  /** Where it is declared, as the first function of the name in the profile has it; empty where not known. */
  readonly file: string;
  readonly line: number;
  /** Tells frames of one name apart; the rest of what pprof's `NodeInfo` holds. */
  readonly qualifier: string;
}

/** The frames of a profile; those of location `i` are `indices[offsets[i] .. offsets[i + 1])`, innermost first. */
export interface FrameTable {
  readonly frames: readonly Frame[];
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
}

/** Builds the frames at functions granularity; inlined lines are frames of their own. */
export function buildFrameTable(profile: Profile): FrameTable {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const offsets = new Uint32Array(profile.locations.length + 1);
  const indices: number[] = [];
  for (const [at, location] of profile.locations.entries()) {
    for (const frame of framesOf(profile, location)) {
      const key = `${frame.name}\0${frame.qualifier}`;
      const index = known.get(key) ?? frames.length;
      if (index === frames.length) {
        known.set(key, index);
        frames.push(frame);
      }
      indices.push(index);
    }
    offsets[at + 1] = indices.length;
  }
  return { frames, offsets, indices: Uint32Array.from(indices) };
}

function framesOf(profile: Profile, location: ProfileLocation): readonly Frame[] {
  if (location.lines.length === 0) return [unnamedFrame(profile, location, 0)];
  return location.lines.map((line) => frameOf(profile, location, line));
}

function frameOf(profile: Profile, location: ProfileLocation, line: ProfileLine): Frame {
  const entry = profile.functions[line.functionIndex];
  if (entry === undefined) return unnamedFrame(profile, location, 0);
  const name = functionName(entry);
  if (name === '') return unnamedFrame(profile, location, entry.startLine);
  return { name, file: entry.file, line: entry.startLine, qualifier: '' };
}

function unnamedFrame(profile: Profile, location: ProfileLocation, startLine: number): Frame {
  const file = objectFile(profile.mappings[location.mappingIndex]);
  return { name: objectName(file), file: '', line: startLine, qualifier: `${startLine} 0 0 ${file}` };
}
