/**
 * A million hostile inputs for the readers of frames: 400,000 in Go, and as many more as Go's fuzzer finds in 20 s,
 * 400,000 in Rust and 200,000 in TypeScript. Fails at the first crash, hang, or frame that was not sent.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { encodeFrame, preamble } from '../../src/protocol/frame.ts';
import { FrameParser, ProtocolViolation } from '../../src/protocol/frame-parser.ts';
import { layOutGo, layOutRust, testFile } from '../runtime/build-programs.ts';

const rounds = { go: 400_000, rust: 400_000, typescript: 200_000 };

function run(cwd: string, rounds: number, ...command: readonly [string, ...string[]]): void {
  const [tool, ...args] = command;
  const env = { ...process.env, FRAME_ROUNDS: String(rounds) };
  execFileSync(tool, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
}

function fuzzTypeScript(): void {
  const good = Buffer.concat([
    encodeFrame(0x10, 1n, Buffer.from('{"a":1}')),
    encodeFrame(0x20, 2n, Buffer.alloc(9)),
  ]);
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  const input = fc.tuple(fc.array(change, { maxLength: 8 }), fc.nat(good.length), fc.nat(good.length));
  const property = fc.property(input, ([changes, length, place]) => {
    const bytes = Buffer.from(good);
    for (const [at, value] of changes) bytes[at] = value;
    const parser = new FrameParser();
    let taken = 0;
    try {
      for (const chunk of [preamble, bytes.subarray(0, place), bytes.subarray(place, length)]) {
        for (const { body } of parser.take(chunk)) taken += 13 + body.length;
      }
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) throw error;
    }
    if (taken > Math.max(place, length)) throw new Error('a frame out of nothing');
  });
  fc.assert(property, { seed: 4, numRuns: rounds.typescript });
}

const goTests = readdirSync(testFile('runtime/go')).map((name) => testFile(`runtime/go/${name}`));
const go = layOutGo('facade', ...goTests);
run(go, rounds.go, 'go', 'test', '-count=1', '-run', 'Frames', '.');
run(go, 1_000, 'go', 'test', '-run', 'none', '-fuzz', 'FuzzFrames', '-fuzztime', '20s', '.');
run(layOutRust(testFile('programs/worker.rs')), rounds.rust, 'cargo', 'test', '--release', '--lib', 'frame');
fuzzTypeScript();
console.log(
  `${rounds.go + rounds.rust + rounds.typescript} hostile inputs, and those of the fuzzer: none did harm`,
);
