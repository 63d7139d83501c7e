import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pprofModuleDir } from './pprof-module.ts';

const run = promisify(execFile);

/** One case of google/pprof's own `TestParse`: the options of the report, the profile, and what it has to print. */
export interface PprofCase {
  /** For example `text,lines,cum,hide=line[X3]0`. */
  readonly flags: readonly string[];
  readonly profile: string;
  /** The text of the golden file. */
  readonly golden: string;
}

/** google/pprof's own profiles, written out by its own code, and the cases of its driver test. */
export interface PprofInputs {
  readonly files: ReadonlyMap<string, string>;
  readonly cases: readonly PprofCase[];
}

/** Writes every profile of google/pprof's driver test to a file, its symbols as that test demangles them. */
export async function writePprofInputs(directory: string): Promise<PprofInputs> {
  const source = await pprofModuleDir();
  const copy = join(directory, 'pprof');
  const written = join(directory, 'profiles');
  await cp(source, copy, { recursive: true });
  const driver = join(copy, 'internal', 'driver');
  await chmod(driver, 0o755);
  await mkdir(written);
  await writeFile(join(driver, 'write_inputs_test.go'), exporter);
  await run('go', ['test', '-count=1', '-run', '^TestWriteInputs$', './internal/driver'], {
    cwd: copy,
    env: { ...process.env, WRITE_INPUTS_TO: written },
  });
  const names = await readdir(written);
  const files = names.map((name) => [name.replace(/\.pb\.gz$/, ''), join(written, name)] as const);
  return { files: new Map(files), cases: await readCases(driver) };
}

/** The profiles are literals of a test, so that only a test beside it can write them. */
const exporter = `package driver

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/pprof/profile"
)

func TestWriteInputs(t *testing.T) {
	write := func(name string, p *profile.Profile) {
		if err := (testSymbolizeDemangler{}).Symbolize("", nil, p); err != nil {
			t.Fatal(err)
		}
		f, err := os.Create(filepath.Join(os.Getenv("WRITE_INPUTS_TO"), name+".pb.gz"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := p.Write(f); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{
		"cpu", "unknown", "cpusmall", "heap", "heap_alloc", "heap_request", "heap_sizetags", "heap_tags",
		"contention", "symbolz", "long_name_funcs",
	} {
		p, _, err := testFetcher{}.Fetch(name, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		write(name, p)
	}
	write("large", largeProfile(t))
}
`;

async function readCases(driver: string): Promise<readonly PprofCase[]> {
  const text = await readFile(join(driver, 'driver_test.go'), 'utf8');
  const table = text.slice(text.indexOf('func TestParse('), text.indexOf('baseConfig := currentConfig()'));
  const found = [...table.matchAll(/\{"([^"]+)", "([^"]+)"\}/g)];
  return Promise.all(
    found.map(async ([, flags = '', profile = '']) => {
      const list = flags.split(',');
      const golden = await readFile(join(driver, 'testdata', goldenName(list, profile)), 'utf8');
      return { flags: list, profile, golden };
    }),
  );
}

/** The parts of a golden's name, in order: of each group the one that the flags hold, as pprof's test names them. */
const nameParts = [
  ['flat', 'cum'],
  ['functions', 'filefunctions', 'files', 'lines', 'addresses'],
  ['noinlines'],
  ['inuse_space', 'inuse_objects', 'alloc_space', 'alloc_objects'],
  ['relative_percentages'],
  ['seconds'],
  ['call_tree'],
  [
    'text',
    'tree',
    'callgrind',
    'dot',
    'svg',
    'tags',
    'traces',
    'disasm',
    'peek',
    'weblist',
    'topproto',
    'comments',
  ],
];

function goldenName(flags: readonly string[], profile: string): string {
  const names = flags.map((flag) => flag.split('=', 1)[0] ?? '');
  const has = (name: string) => names.includes(name);
  const parts = nameParts.flatMap((group) => group.filter(has).slice(0, 1));
  const filters = [
    ...(has('focus') || has('tagfocus') ? ['focus'] : []),
    ...(has('ignore') || has('tagignore') ? ['ignore'] : []),
    ...(has('show_from') ? ['show_from'] : []),
    ...['hide', 'show'].filter(has).slice(0, 1),
  ];
  const unit = flags.includes('unit=bytes') ? ['unit'] : [];
  return ['pprof', profile, ...parts, ...filters, ...unit].join('.');
}
