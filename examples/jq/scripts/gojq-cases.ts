import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import { runCommand } from '@strangler/process';

/** One test of gojq's `cli/test.yaml`; what it expects is left out, since the control itself is asked for it. */
interface GojqTest {
  readonly name: string;
  readonly args?: readonly (string | number)[];
  readonly input?: string;
  readonly env?: readonly string[];
}

/** Makes a case of each of gojq's own tests; gojq reads the YAML itself. */
export async function gojqCases(gojq: string, testDir: string): Promise<CaseDocument[]> {
  const { stdout } = await runCommand(gojq, ['--yaml-input', '-c', '.[]', join(testDir, 'test.yaml')]);
  const tests = stdout.trimEnd().split('\n');
  return tests.map((line) => caseOf(JSON.parse(line) as GojqTest, testDir));
}

function caseOf(test: GojqTest, testDir: string): CaseDocument {
  const args = (test.args ?? []).map(String);
  const env = Object.fromEntries((test.env ?? []).map(variable));
  return {
    id: `gojq: ${test.name}`,
    args,
    ...(test.input !== undefined && test.input !== '' && { stdin: test.input }),
    ...(Object.keys(env).length > 0 && { env }),
    ...(needsFiles(args, testDir) && { files: { testdata: { dir: join(testDir, 'testdata') } } }),
  };
}

function variable(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The tests run beside a directory of files; most never look at it. */
function needsFiles(args: readonly string[], testDir: string): boolean {
  return args.some((arg) => arg.includes('testdata')) && existsSync(join(testDir, 'testdata'));
}
