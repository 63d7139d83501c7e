import type { CountRule } from '../../analyse/sample-counts.ts';
import { engineCode } from '../../generated/engine-code.ts';
import { webAssembly } from './web-assembly.ts';

type Table =
  | 'sampleTypes'
  | 'periodTypes'
  | 'defaultSampleType'
  | 'flat'
  | 'cum'
  | 'hits'
  | 'lines'
  | 'texts'
  | 'rows'
  | 'worthy'
  | 'beneath'
  | 'nodePlaces'
  | 'nodeParents'
  | 'nodeWeights';

type Figure = 'period' | 'entryCount' | 'total' | 'sampleCount' | 'isCounted' | 'nodeCount';

/** What `assembly/engine.ts` exports; a table is an address. */
type EngineExports = { readonly [name in Table | Figure]: { readonly value: number } } & {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(length: number): number;
  betaQuantile(probability: number, a: number, b: number): number;
  read(file: number, length: number): void;
  analyse(column: number, countColumn: number, divisor: number, hotPercent: number): void;
};

/** What there is no instruction for. */
const mathematics = {
  'Math.log': Math.log,
  'Math.log1p': Math.log1p,
  'Math.exp': Math.exp,
  'Math.expm1': Math.expm1,
  'Math.pow': Math.pow,
};

/**
 * Reads, counts and traces one small profile in WebAssembly, where code that runs for the first time runs many times
 * faster than in JavaScript. `assembly/engine.ts` says what each table and figure is.
 */
export class Engine {
  readonly #exports: EngineExports;
  #memory: Buffer;

  constructor() {
    const module = new webAssembly.Module(Buffer.from(engineCode, 'base64'));
    const { exports } = new webAssembly.Instance(module, { env: mathematics });
    this.#exports = exports as unknown as EngineExports;
    this.#memory = Buffer.from(this.#exports.memory.buffer);
  }

  /** Throws for all but a plain profile, compressed or not. */
  read(bytes: Uint8Array): void {
    const address = this.#exports.reserve(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, address).set(bytes);
    this.#exports.read(address, bytes.length);
    this.#memory = Buffer.from(this.#exports.memory.buffer);
  }

  /** Throws where sums may not be exact, or there is too much to tell. */
  analyse(column: number, rule: CountRule | null, hotPercent: number): void {
    this.#exports.analyse(column, rule?.column ?? column, rule?.divisor ?? 1, hotPercent);
    this.#memory = Buffer.from(this.#exports.memory.buffer);
  }

  get betaQuantile(): EngineExports['betaQuantile'] {
    return this.#exports.betaQuantile;
  }

  figure(name: Figure): number {
    return Number(this.#exports[name].value);
  }

  integers(name: Table): Uint32Array {
    const address = this.#exports[name].value;
    return new Uint32Array(this.#memory.buffer, address, this.#sizeAt(address) / 4);
  }

  floats(name: Table): Float64Array {
    const address = this.#exports[name].value;
    return new Float64Array(this.#memory.buffer, address, this.#sizeAt(address) / 8);
  }

  text(start: number, end: number): string {
    return this.#memory.toString('utf8', start, end);
  }

  /** The compiler puts the size of a table, in bytes, in front of it. */
  #sizeAt(address: number): number {
    return this.#memory.readUInt32LE(address - 4);
  }
}
