import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** The user and password that a registry with `auth` lets in. */
export const account = { username: 'alex', password: 'secret' } as const;
/** The bcrypt hash of that password. */
const passwordHash = '$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a';

/** What a registry of a test is like. */
export interface TestRegistryOptions {
  readonly auth?: boolean;
  readonly deletes?: boolean;
}

/** A real registry on this machine, of the Debian package docker-registry. */
export interface TestRegistry {
  /** Host and port. */
  readonly host: string;
  /** A repository in it, as `--registry` takes it. */
  readonly repository: string;
  /** The directory of its blobs and links. */
  readonly storage: string;
  /** Ends it; `start` brings it back, with the same storage, at another port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it, collects what no manifest needs, untagged manifests included, and starts it again. */
  collectGarbage(): Promise<void>;
}

/** Starts a registry that ends with the test. */
export async function startRegistry(options: TestRegistryOptions = {}): Promise<TestRegistry> {
  const program = findProgram();
  const directory = mkdtempSync(join(tmpdir(), 'registry-'));
  const config = join(directory, 'config.yml');
  writeFileSync(join(directory, 'htpasswd'), `${account.username}:${passwordHash}\n`);
  writeFileSync(config, configText(directory, options));
  let running: Running | null = await run(program, config);
  const stop = async (): Promise<void> => {
    const ending = running;
    running = null;
    if (ending !== null) await end(ending.child);
  };
  onTestFinished(async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  });
  const registry: TestRegistry = {
    get host() {
      return running?.host ?? '127.0.0.1:1';
    },
    get repository() {
      return `${registry.host}/team/tool`;
    },
    storage: join(directory, 'data'),
    stop,
    start: async () => {
      running ??= await run(program, config);
    },
    collectGarbage: async () => {
      await stop();
      execFileSync(program, ['garbage-collect', '--delete-untagged', config], {
        stdio: 'pipe',
        timeout: 60_000,
      });
      await registry.start();
    },
  };
  return registry;
}

function findProgram(): string {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const found = directories.map((each) => join(each, 'docker-registry')).find((each) => existsSync(each));
  if (found !== undefined) return found;
  throw new Error('This test needs the program docker-registry: apt-get install docker-registry');
}

function configText(directory: string, { auth = false, deletes = true }: TestRegistryOptions): string {
  const authText = `auth: {htpasswd: {realm: test, path: ${join(directory, 'htpasswd')}}}\n`;
  return `version: 0.1
log: {level: info, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: ${join(directory, 'data')}}
  delete: {enabled: ${deletes}}
  cache: {blobdescriptor: inmemory}
http: {addr: '127.0.0.1:0', secret: test}
${auth ? authText : ''}`;
}

interface Running {
  readonly child: ChildProcess;
  readonly host: string;
}

/** It logs to a file: a pipe would fill up, and stop it, while a test waits for another program. */
async function run(program: string, config: string): Promise<Running> {
  const logFile = join(dirname(config), `log-${randomUUID()}`);
  const log = openSync(logFile, 'w');
  const child = spawn(program, ['serve', config], { stdio: ['ignore', 'ignore', log] });
  closeSync(log);
  const patience = AbortSignal.timeout(20_000);
  while (!patience.aborted && child.exitCode === null) {
    const host = /listening on (127\.0\.0\.1:\d+)/.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (host !== undefined) return { child, host };
    await setTimeout(10);
  }
  await end(child);
  throw new Error(`docker-registry did not start:\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
