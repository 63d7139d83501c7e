import type { Observation } from '@strangler/core';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { Channel } from '../compare/channel.ts';
import { bareFinding, type Finding } from '../compare/finding.ts';
import { compareChannel } from './compare-channel.ts';
import type { JudgeTools } from './judge-tools.ts';
import { NoiseMap } from './noise-map.ts';
import { endAlike, sameInChannel } from './same-channel.ts';

type Tools = JudgeTools & { readonly read: ReadOutput };

/** How one channel of one case came out. */
export interface ChannelJudgement {
  /** What each run of the candidate did that the control never does; empty lists where it did the same. */
  readonly held: readonly (readonly Finding[])[];
  /** In what the control disagrees with itself. */
  readonly noise: readonly Finding[];
  /** The runs of the candidate disagree with each other in more than the noise. */
  readonly disagrees: boolean;
  readonly hits: ReadonlySet<number>;
}

/** Judges what the candidate did in one channel against all runs of the control. */
export class ChannelJudge {
  readonly #channel: Channel;
  readonly #controls: readonly Observation[];
  readonly #tools: Tools;
  readonly #hits = new Set<number>();
  readonly #noise = new Map<Observation, Finding[]>();

  constructor(channel: Channel, controls: readonly Observation[], tools: Tools) {
    this.#channel = channel;
    this.#controls = controls;
    this.#tools = tools;
  }

  judge(candidates: readonly Observation[]): ChannelJudgement {
    const [control] = this.#controls;
    const noise = control === undefined ? [] : this.#noiseOf(control);
    return {
      noise,
      held: candidates.map((candidate) => this.#holdAgainst(candidate)),
      disagrees: this.#disagree(candidates, noise),
      hits: this.#hits,
    };
  }

  #noiseOf(base: Observation): Finding[] {
    const known = this.#noise.get(base);
    if (known !== undefined) return known;
    const found = this.#controls.flatMap((other) => (other === base ? [] : this.#compare(base, other)));
    this.#noise.set(base, found);
    return found;
  }

  /**
   * What is held against one run of the candidate: what is beyond the noise, compared with the run of the control that
   * it is like, or else with the first.
   */
  #holdAgainst(candidate: Observation): readonly Finding[] {
    if (this.#controls.some((control) => this.#same(control, candidate))) return [];
    let first: readonly Finding[] | null = null;
    for (const control of this.#controls) {
      const noise = new NoiseMap();
      for (const finding of this.#noiseOf(control)) noise.add(finding);
      const held = noise.beyond(this.#compare(control, candidate));
      if (held.length === 0) return [];
      first ??= held;
      if (noise.isEmpty) break;
    }
    return first ?? [];
  }

  /** Where exit codes are noise, any of them will do; another kind of end will not. */
  #same(control: Observation, candidate: Observation): boolean {
    if (sameInChannel(this.#channel, control, candidate)) return true;
    const noisy =
      this.#channel === 'exit' && this.#controls.some((each) => !sameInChannel('exit', each, control));
    return noisy && endAlike(control.end, candidate.end);
  }

  #disagree(candidates: readonly Observation[], noise: readonly Finding[]): boolean {
    const [first, ...rest] = candidates;
    if (first === undefined || rest.length === 0) return false;
    const known = new NoiseMap();
    for (const finding of noise) known.add(finding);
    return rest.some((each) => this.#compare(first, each).some((finding) => !known.knowsCause(finding)));
  }

  #compare(a: Observation, b: Observation): readonly Finding[] {
    const { findings, hits, overflows } = compareChannel(this.#channel, a, b, this.#tools);
    for (const hit of hits) this.#hits.add(hit);
    return overflows ? [...findings, tooMany(this.#channel)] : findings;
  }
}

/** Noise covers no place that is not listed. */
function tooMany(channel: Channel): Finding {
  return bareFinding({ channel, kind: 'truncated', path: '$', location: 'more places than are listed' });
}
