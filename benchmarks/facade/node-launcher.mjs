#!/usr/bin/env node
/** The least that a launcher in Node.js has to do: read the state, start the program, end as it did. */
import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

const home = process.env.BENCH_HOME;
const state = JSON.parse(readFileSync(`${home}/${readlinkSync(`${home}/current`)}`, 'utf8'));
const digest = state.metadata.control.slice('sha256:'.length);
const child = spawn(`${home}/../releases/blobs/sha256/${digest}`, process.argv.slice(2), {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) =>
  signal === null ? process.exit(code) : process.kill(process.pid, signal),
);
