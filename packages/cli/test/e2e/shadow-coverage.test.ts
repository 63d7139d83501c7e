import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, type ShadowCoverage } from '@strangler/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;

const source = `package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Println(usage())
		os.Exit(2)
	}
	for _, word := range os.Args[1:] {
		fmt.Println(turn(word))
	}
}

func turn(word string) string {
	if word == "panic" {
		panic("asked to")
	}
	if strings.HasPrefix(word, "up:") {
		word = strings.ToUpper(word[3:])
	}
	return word
}

func usage() string {
	return "words"
}

func never() string {
	text := "never"
	return text
}
`;

const cases = [['a'], ['up:a'], ['a', 'up:b'], [], ['b'], ['panic']];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'coverage-'));
  mkdirSync(join(cwd, 'go'));
  writeFileSync(join(cwd, 'go/go.mod'), 'module example.com/words\n\ngo 1.21\n');
  writeFileSync(join(cwd, 'go/main.go'), source);
  writeFileSync(join(cwd, 'cases.jsonl'), cases.map((args) => `${JSON.stringify({ args })}\n`).join(''));
  const side = { command: ['go/words'] };
  const config = {
    schemaVersion: 1,
    name: 'words',
    flag: 'words',
    control: side,
    candidate: side,
    profile: { module: 'go', package: '.', workloads: [{ args: ['a'] }] },
    shadow: { cases: 'cases.jsonl' },
  };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function coverage(...args: readonly string[]): ShadowCoverage {
  const { status, stdout, stderr } = migrate(cwd, ['shadow', 'coverage', '--json', ...args]);
  expect([status, stderr.includes('TOOL_FAILED')]).toEqual([0, false]);
  return JSON.parse(stdout) as ShadowCoverage;
}

describe('coverage', () => {
  test('says what the cases reach, and writes the few that reach the same', () => {
    const report = coverage('--write', 'few/cases.jsonl');
    expect(checkDocument('ShadowCoverage', report)).toMatchObject({ ok: true });
    expect(report.cases).toEqual({ distinct: 6, counted: 5, uncounted: 1, behaviours: 3 });
    expect(report.total).toMatchObject({ statements: 13, reached: 10 });
    expect(report.unreached.map(({ name }) => name)).toEqual(['main.never']);
    expect(report.hot).toBeNull();
    expect(report.subset).toHaveLength(2);
    const few = readFileSync(join(cwd, 'few/cases.jsonl'), 'utf8').trimEnd().split('\n');
    expect(few).toHaveLength(2);
    expect(few).toContain('{"args":[]}');
    expect(coverage('--cases', 'few/cases.jsonl').total).toEqual(report.total);
  });

  test('looks at the functions that the newest profile found hot', () => {
    const profiles = join(cwd, '.migrate/profiles');
    mkdirSync(profiles, { recursive: true });
    writeFileSync(join(cwd, 'stacks.folded'), 'main.main;main.turn;strings.ToUpper 90\nmain.main 10\n');
    const { stdout } = migrate(cwd, ['profile', '--from', 'stacks.folded', '--json']);
    writeFileSync(join(profiles, '2026-01-01T00-00-00.json'), stdout);
    writeFileSync(join(profiles, '2026-01-02T00-00-00.json'), 'broken');
    const { hot, notes } = coverage();
    rmSync(profiles, { recursive: true });
    expect(hot).toMatchObject({
      profile: '.migrate/profiles/2026-01-01T00-00-00.json',
      total: { statements: 10, reached: 9 },
    });
    expect(hot?.functions.map(({ name }) => name)).toEqual(['main.main', 'main.turn']);
    expect(notes.join(' ')).not.toContain('No profile');
  });

  test('leaves the sources alone and nothing behind', () => {
    expect(readFileSync(join(cwd, 'go/main.go'), 'utf8')).toBe(source);
    expect(existsSync(join(cwd, 'go/words'))).toBe(false);
  });

  test('does not overwrite a corpus, and is told before anything is built', () => {
    const { status, stdout } = migrate(cwd, ['shadow', 'coverage', '--json', '--write', 'cases.jsonl']);
    expect([status, JSON.parse(stdout).code]).toEqual([2, 'OUTPUT_EXISTS']);
    expect(readFileSync(join(cwd, 'cases.jsonl'), 'utf8').split('\n')).toHaveLength(cases.length + 1);
  });

  test('prints for people', () => {
    const { stdout } = migrate(cwd, ['shadow', 'coverage', '--top', '1']);
    expect(stdout).toContain('10 of 13 statements (76.9 %) reached by 5 cases');
    expect(stdout).toContain('2 cases reach the same:');
    expect(stdout).toContain('… and 1 more');
  });

  test('needs a Go package and says how to name it', () => {
    const config = JSON.parse(readFileSync(join(cwd, 'migrate.config.json'), 'utf8'));
    writeFileSync(join(cwd, 'other.json'), JSON.stringify({ ...config, profile: undefined }));
    const { status, stdout } = migrate(cwd, ['shadow', 'coverage', '--json', '--config', 'other.json']);
    expect([status, JSON.parse(stdout).code]).toEqual([2, 'CONFIG_INVALID']);
  });
});
