import { createRequire } from 'node:module';
import type * as CliProgress from 'cli-progress';
import type { CommandContext } from './command-context.ts';

/** Shows how far a piece of work has come. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const lineEveryMs = 5000;

/** A bar with rate and time left on a terminal, else a line every five seconds; nothing with --quiet. */
export function startProgress(context: CommandContext, label: string): Progress {
  if (context.quiet) return { update: () => undefined, stop: () => undefined };
  return context.io.stderrIsTerminal ? showBar(label) : tellLines(context, label);
}

function showBar(label: string): Progress {
  // Loaded where there is a terminal only: it is a score of files.
  const { Presets, SingleBar } = createRequire(import.meta.url)('cli-progress') as typeof CliProgress;
  const options: CliProgress.Options = {
    format: `${label} {bar} {value}/{total} {rate}/s {eta_formatted} left`,
    hideCursor: true,
    etaBuffer: 100,
  };
  const bar = new SingleBar(options, Presets.shades_classic);
  let started: number | null = null;
  return {
    update: (done, total) => {
      if (started === null) bar.start(total, 0, { rate: '-' });
      started ??= performance.now();
      bar.update(done, { rate: ratePerSecond(done, performance.now() - started).toFixed(0) });
    },
    stop: () => {
      if (started !== null) bar.stop();
    },
  };
}

function tellLines(context: CommandContext, label: string): Progress {
  let started: number | null = null;
  let told = 0;
  return {
    update: (done, total) => {
      const now = context.io.uptime();
      if (started === null) told = now;
      started ??= now;
      if (now - told < lineEveryMs) return;
      told = now;
      const rate = ratePerSecond(done, now - started);
      const left = rate === 0 ? '?' : ((total - done) / rate).toFixed(0);
      context.tell(`${label}: ${done}/${total}, ${rate.toFixed(0)}/s, ${left} s left`);
    },
    stop: () => undefined,
  };
}

function ratePerSecond(done: number, elapsedMs: number): number {
  return elapsedMs === 0 ? 0 : (done * 1000) / elapsedMs;
}
