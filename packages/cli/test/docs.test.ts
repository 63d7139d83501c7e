import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCodes } from '@strangler/core';
import type { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../src/program.ts';
import type { CommandIo } from '../src/terminal/command-io.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Page {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
  /** The text without its fenced blocks. */
  readonly prose: string;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly language: string;
  readonly lines: readonly string[];
}

function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;
  const blocks = [...text.matchAll(fence)].map(([, language = '', body = '']) => ({
    language,
    lines: body.trimEnd().split('\n'),
  }));
  return { path, text, prose: text.replaceAll(fence, ''), blocks };
}

function pagesBelow(dir: string): string[] {
  const names = readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(dir, name));
}

function readmesOf(dir: string): string[] {
  const readmes = readdirSync(join(root, dir)).map((name) => join(dir, name, 'README.md'));
  return readmes.filter((path) => existsSync(join(root, path)));
}

const paths = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesBelow('docs')];
const pages = [...paths, ...readmesOf('examples'), ...readmesOf('packages')].toSorted().map(readPage);

function headingsOf({ prose }: Page, level: string): string[] {
  return [...prose.matchAll(new RegExp(`^${level} (.+)$`, 'gm'))].map(([, title = '']) => title);
}

/** The anchor that GitHub gives to a heading. */
function anchorOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '');
  return plain.replaceAll(' ', '-');
}

/** What is wrong with a relative link, or null. */
function faultOfLink(page: Page, target: string): string | null {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page.path : relative(root, resolve(root, dirname(page.path), file));
  if (!existsSync(join(root, path))) return `${target} is not there`;
  if (anchor === undefined) return null;
  const anchors = headingsOf(readPage(path), '#{1,6}').map(anchorOf);
  return anchors.includes(anchor) ? null : `${target} names no heading`;
}

describe.each(pages)('$path', (page) => {
  test('every relative link leads somewhere, anchors included', () => {
    const targets = [...page.prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const faults = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => faultOfLink(page, target))
      .filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });

  test('every path of the repository in backticks exists', () => {
    const named = [...page.prose.matchAll(/`((?:packages|examples|docs)\/[^`\s]*)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('every npm script that is named exists', () => {
    expect(scriptCalls(page).filter(({ dir, script }) => !(script in scriptsOf(dir)))).toEqual([]);
  });

  test('every migrate line in a shell block is a command that can be called so', () => {
    expect(migrateLines(page).flatMap(faultsOfCall)).toEqual([]);
  });
});

interface ScriptCall {
  readonly dir: string;
  readonly script: string;
}

function scriptCalls({ text }: Page): ScriptCall[] {
  const calls = text.matchAll(/\bnpm run ([\w:-]*\w)(?: --workspace ([\w./-]+))?/g);
  return [...calls].map(([, script = '', dir = '.']) => ({ dir, script }));
}

function scriptsOf(dir: string): object {
  return JSON.parse(readFileSync(join(root, dir, 'package.json'), 'utf8')).scripts ?? {};
}

/** The words behind `migrate` of each such line. */
function migrateLines({ blocks }: Page): string[][] {
  const lines = blocks.filter(({ language }) => language === 'sh').flatMap((block) => block.lines);
  return lines
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /^migrate\b/.test(line))
    .map(wordsOf)
    .map(([, ...words]) => words);
}

function wordsOf(line: string): string[] {
  const words = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) => word.replaceAll(/['"]/g, ''));
}

const io: CommandIo = {
  cwd: root,
  env: {},
  now: () => new Date(0),
  uptime: () => 0,
  endLike: () => undefined,
  stdoutIsTerminal: false,
  stderrIsTerminal: false,
  out: () => undefined,
  err: () => undefined,
  signal: new AbortController().signal,
};
const program = buildProgram({ io, setExitCode: () => undefined });

/** What is wrong with a call of the command line, found without running it. */
function faultsOfCall(words: readonly string[]): string[] {
  const rest = [...words];
  let command: Command = program;
  for (let next = subcommand(command, rest[0]); next !== undefined; next = subcommand(command, rest[0])) {
    command = next;
    rest.shift();
  }
  const faults: string[] = [];
  const args: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') args.push(...rest.splice(0));
    else if (word.startsWith('-')) faults.push(...faultsOfOption(command, word, rest));
    else args.push(word);
  }
  return [...faults, ...faultsOfArguments(command, args)].map((fault) => `${words.join(' ')}: ${fault}`);
}

function subcommand(command: Command, name: string | undefined): Command | undefined {
  return command.commands.find((each) => each.name() === name);
}

/** Takes the option's value from the words that follow. */
function faultsOfOption(command: Command, word: string, rest: string[]): string[] {
  const option = command.options.find(({ long, short }) => long === word || short === word);
  if (option === undefined) return [`there is no ${word}`];
  if (!option.required) return [];
  const value = rest.shift();
  return value === undefined ? [`${word} has no value`] : faultsOfValue(option, value);
}

function faultsOfValue({ parseArg, defaultValue, long }: Option, value: string): string[] {
  try {
    parseArg?.(value, defaultValue);
    return [];
  } catch (error) {
    return [`${long} ${value}: ${(error as Error).message}`];
  }
}

/** Every command that does something takes the global options; a group such as `audit` takes none. */
function isRunnable(command: Command): boolean {
  return command !== program && command.options.length > 0;
}

function faultsOfArguments(command: Command, args: readonly string[]): string[] {
  const declared = command.registeredArguments;
  if (!isRunnable(command)) return ['it names no command'];
  if (args.length < declared.filter((each) => each.required).length) return ['an argument is missing'];
  if (args.length > declared.length && !declared.at(-1)?.variadic) return ['it has too many arguments'];
  return declared.flatMap(({ argChoices }, index) =>
    argChoices === undefined || argChoices.includes(args[index] ?? '') ? [] : [`${args[index]} is no choice`],
  );
}

describe('the check of calls itself', () => {
  test.each([
    ['an unknown command', ['shdow']],
    ['a group without its command', ['audit']],
    ['an unknown option', ['shadow', '--cnadidate', 'x']],
    ['an option of another command', ['status', '--percent', '5']],
    ['a value out of range', ['rollout', 'canary', '--percent', '200']],
    ['an option without its value', ['rollback', '--to']],
    ['an unknown stage', ['rollout', 'everywhere']],
    ['a missing argument', ['shadow', 'show']],
    ['one argument too many', ['status', 'now']],
  ])('refuses %s', (_, words) => {
    expect(faultsOfCall(words)).not.toEqual([]);
  });

  test('finds the lines to check', () => {
    expect(pages.flatMap(migrateLines).length).toBeGreaterThan(40);
  });
});

describe('docs/errors.md', () => {
  const page = readPage('docs/errors.md');
  const sections = new Map(
    page.prose
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n', 1)[0] ?? '', section] as const),
  );

  test('holds a section for every error code and for nothing else', () => {
    expect([...sections.keys()].toSorted()).toEqual(Object.keys(errorCodes).toSorted());
  });

  test.each(Object.entries(errorCodes))('%s names the exit code that it leads to', (code, { exit }) => {
    expect(sections.get(code)).toContain(`\nExit ${exit}. `);
  });
});

describe('README.md', () => {
  test('begins with exactly the two commands to try it', () => {
    const [first] = readPage('README.md').blocks;
    expect(first).toEqual({ language: 'sh', lines: ['npm ci && npm run demo', 'npm ci && npm test'] });
  });

  test('leads to every page', () => {
    const linked = [...readPage('README.md').prose.matchAll(/\]\(([^)#\s]+)/g)].map(([, path]) => path);
    const topLevel = readdirSync(join(root, 'docs')).filter((name) =>
      statSync(join(root, 'docs', name)).isFile(),
    );
    expect(topLevel.map((name) => `docs/${name}`).filter((path) => !linked.includes(path))).toEqual([]);
  });
});
