import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createSeededRandom, type Random } from '@strangler/core';

const sitesPerFunction = 4;
const calleesPerFunction = 6;
const packages = 120;
const period = 10_000_000;

/** How large a profile is, and how its calls hang together. */
export interface ProfileShape {
  readonly samples: number;
  /** 5,000 unless given; there are four times as many locations. */
  readonly functions?: number;
  /**
   * `few`: each function calls six others, some of them much more often. `any`: each may call every other, as it
   * looks where the profiles of many programs are merged; this is what a graph of calls suffers from.
   */
  readonly calls: 'few' | 'any';
}

/**
 * Writes a CPU profile shaped like one of a large Go program: stacks 15 to 40 deep, a quarter of all locations with
 * inlined functions, and the tables behind the samples. The tables are the same for any number of samples. Returns how
 * many bytes it has before compression.
 */
export function generateProfile(file: string, shape: ProfileShape): number {
  const bytes = encodeProfile({ functions: 5000, ...shape });
  writeFileSync(file, gzipSync(bytes, { level: 6 }));
  return bytes.length;
}

type Shape = Required<ProfileShape>;

/** Writes protobuf fields one behind the other. */
class Writer {
  #bytes = new Uint8Array(64);
  #length = 0;

  varint(value: number): this {
    this.#reserve(8);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.#length++] = rest;
    return this;
  }

  field(number: number, value: number): this {
    return this.varint(number * 8).varint(value);
  }

  message(number: number, content: Uint8Array): this {
    this.varint(number * 8 + 2).varint(content.length);
    this.#reserve(content.length);
    this.#bytes.set(content, this.#length);
    this.#length += content.length;
    return this;
  }

  content(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): this {
    this.#length = 0;
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + count) * 2);
    larger.set(this.content());
    this.#bytes = larger;
  }
}

function encodeProfile(shape: Shape): Uint8Array {
  const profile = new Writer();
  const strings = ['', 'samples', 'count', 'cpu', 'nanoseconds', '/usr/local/bin/server'];
  profile.message(1, new Writer().field(1, 1).field(2, 2).content());
  profile.message(1, new Writer().field(1, 3).field(2, 4).content());
  addSamples(profile, shape);
  const mapping = new Writer().field(1, 1).field(2, 0x40_0000).field(3, 0x200_0000).field(5, 5).field(7, 1);
  profile.message(3, mapping.content());
  addLocations(profile, shape.functions);
  addFunctions(profile, shape.functions, strings);
  for (const text of strings) profile.message(6, new TextEncoder().encode(text));
  profile.message(11, new Writer().field(1, 3).field(2, 4).content()).field(12, period);
  return profile.content();
}

function addSamples(profile: Writer, shape: Shape): void {
  const random = createSeededRandom(1);
  const [ids, values, sample] = [new Writer(), new Writer(), new Writer()];
  for (let at = 0; at < shape.samples; at++) {
    ids.clear();
    for (const location of walk(random, shape)) ids.varint(location);
    const hits = random() < 0.02 ? 2 : 1;
    values
      .clear()
      .varint(hits)
      .varint(hits * period);
    profile.message(2, sample.clear().message(1, ids.content()).message(2, values.content()).content());
  }
}

/** Walks down the call graph from main; returns the ids of the call sites on the way, leaf first. */
function walk(random: Random, { functions, calls }: Shape): readonly number[] {
  const depth = 15 + Math.floor(26 * random());
  const sites: number[] = [];
  let current = 0;
  for (let level = 0; level < depth; level++) {
    const callee = Math.floor(calleesPerFunction * random() ** 4);
    sites.push(current * sitesPerFunction + ((callee + Math.floor(random() * 1.2)) % sitesPerFunction) + 1);
    const isAny = calls === 'any';
    current = isAny
      ? Math.floor(random() * functions)
      : calleeOf({ caller: current, callee, level, functions });
  }
  return sites.reverse();
}

interface Call {
  readonly caller: number;
  readonly callee: number;
  readonly level: number;
  readonly functions: number;
}

/** The callees of a function are fixed; near the root there are few to choose from, so that some paths are hot. */
function calleeOf({ caller, callee, level, functions }: Call): number {
  const spread = Math.imul(caller * 31 + callee * 7919 + 17, 0x9e37_79b1) >>> 0;
  return 1 + (spread % Math.min(functions - 1, 4 + level * level * 12));
}

function addLocations(profile: Writer, functions: number): void {
  for (let at = 0; at < functions * sitesPerFunction; at++) {
    const owner = Math.floor(at / sitesPerFunction);
    const inlined = at % 4 === 3 ? 1 + (owner % 2) : 0;
    const location = new Writer()
      .field(1, at + 1)
      .field(2, 1)
      .field(3, 0x40_0000 + at * 16);
    for (let depth = inlined; depth >= 0; depth--) {
      const line = new Writer().field(1, ((owner + depth * 97) % functions) + 1).field(2, 20 + depth);
      location.message(4, line.content());
    }
    profile.message(4, location.content());
  }
}

function addFunctions(profile: Writer, functions: number, strings: string[]): void {
  for (let at = 0; at < functions; at++) {
    const part = at % packages;
    strings.push(at === 0 ? 'main.main' : `example.com/server/internal/part${part}.(*Worker).step${at}`);
    strings.push(`/src/server/internal/part${part}/file${at % 700}.go`);
    const name = strings.length - 2;
    const entry = new Writer()
      .field(1, at + 1)
      .field(2, name)
      .field(3, name)
      .field(4, name + 1)
      .field(5, 12);
    profile.message(5, entry.content());
  }
}
