import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pprofModuleDir } from './pprof-module.ts';

const run = promisify(execFile);

/** What google/pprof's `profile.ParseData` makes of bytes: a profile as its `String` prints it, or an error. */
export type OracleAnswer =
  | { readonly text: string; readonly dropFrames: string; readonly keepFrames: string }
  | { readonly error: string };

/** Asks google/pprof about many inputs at once. */
export type PprofOracle = (inputs: readonly Uint8Array[]) => Promise<readonly OracleAnswer[]>;

const source = `package main

import (
	"encoding/json"
	"os"

	"example.com/oracle/profile"
)

func answer(data []byte) (result map[string]string) {
	defer func() {
		if problem := recover(); problem != nil {
			result = map[string]string{"error": "panic"}
		}
	}()
	p, err := profile.ParseData(data)
	if err != nil {
		return map[string]string{"error": err.Error()}
	}
	return map[string]string{"text": p.String(), "dropFrames": p.DropFrames, "keepFrames": p.KeepFrames}
}

func main() {
	file, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var inputs [][]byte
	if err := json.Unmarshal(file, &inputs); err != nil {
		panic(err)
	}
	answers := []map[string]string{}
	for _, input := range inputs {
		answers = append(answers, answer(input))
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}
`;

/** Builds a program around the module's own \`profile\` package, which needs the standard library only. */
export async function buildPprofOracle(directory: string): Promise<PprofOracle> {
  const module = join(directory, 'oracle');
  const from = join(await pprofModuleDir(), 'profile');
  await mkdir(join(module, 'profile'), { recursive: true });
  for (const name of await readdir(from)) {
    if (name.endsWith('.go') && !name.endsWith('_test.go'))
      await cp(join(from, name), join(module, 'profile', name));
  }
  await writeFile(join(module, 'go.mod'), 'module example.com/oracle\n\ngo 1.21\n');
  await writeFile(join(module, 'main.go'), source);
  const binary = join(directory, 'oracle-program');
  await run('go', ['build', '-o', binary, '.'], { cwd: module });
  let asked = 0;
  return async (inputs) => {
    const file = join(directory, `oracle-${asked++}.json`);
    await writeFile(file, JSON.stringify(inputs.map((bytes) => Buffer.from(bytes).toString('base64'))));
    const { stdout } = await run(binary, [file], { maxBuffer: 2 ** 30 });
    await rm(file);
    return JSON.parse(stdout) as readonly OracleAnswer[];
  };
}
