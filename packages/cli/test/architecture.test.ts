import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const packagesDir = fileURLToPath(new URL('../../', import.meta.url));

/** Imports go down only: a package may use packages of lower floors, never its own floor's or a higher one's. */
const floors: Readonly<Record<string, number>> = {
  core: 0,
  process: 1,
  report: 1,
  profile: 2,
  shadow: 2,
  rollback: 2,
  facade: 2,
  cli: 3,
};

/** The one file of a package that may import a library, so that replacing it touches one place. */
const doors: Readonly<Record<string, string | readonly string[]>> = {
  re2js: ['profile/src/analyse/filter/compile-expression.ts', 'shadow/src/rules/user-expression.ts'],
  yaml: ['shadow/src/documents/read-yaml.ts', 'shadow/src/documents/yaml-properties.ts'],
  '@openfeature/server-sdk': 'rollback/src/provider/rollout-provider.ts',
  execa: 'process/src/tools/run-command.ts',
  diff: 'shadow/src/show/diff-lines.ts',
  'cli-progress': 'cli/src/terminal/progress.ts',
  'shell-quote': 'cli/src/shadow/split-command.ts',
  'json-schema-to-typescript': 'facade/src/typescript/types/render-types.ts',
  'prom-client': 'rollback/src/export/render-prometheus.ts',
  '@opentelemetry/sdk-metrics': 'rollback/src/export/push-otlp.ts',
  '@opentelemetry/exporter-metrics-otlp-http': 'rollback/src/export/push-otlp.ts',
  '@opentelemetry/resources': 'rollback/src/export/push-otlp.ts',
  tinyglobby: 'shadow/src/corpus/inputs-to-cases.ts',
};

/** The folders of the largest package from the ground up; each may import from itself and from what is before it. */
const foldersOfShadow = [
  ['bytes'],
  ['corpus', 'documents', 'values'],
  ['workspace', 'rules'],
  ['record', 'implementation', 'compare'],
  ['observe', 'judge'],
  ['run', 'coverage'],
  ['show'],
  ['minimise'],
];

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(packagesDir, name, 'package.json'), 'utf8')) as Manifest;
}

function importsOf(name: string): Import[] {
  const dir = join(packagesDir, name, 'src');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(dir, file), 'utf8');
    const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g);
    return [...found].map(([, specifier = '']) => ({ file: `${name}/src/${file}`, specifier }));
  });
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const names = readdirSync(packagesDir);

test('every package has a floor', () => {
  expect(names.toSorted()).toEqual(Object.keys(floors).toSorted());
});

describe.each(names)('%s', (name) => {
  const manifest = manifestOf(name);
  const declared = Object.keys(manifest.dependencies ?? {});
  const bare = importsOf(name).filter(
    ({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'),
  );

  test('is named after its folder', () => {
    expect(manifest.name).toBe(`@strangler/${name}`);
  });

  test('declares every package that it imports', () => {
    expect(bare.filter(({ specifier }) => !declared.includes(packageOf(specifier)))).toEqual([]);
  });

  test('imports every package that it declares', () => {
    // The command line is bundled with the code of all packages, so what they import is what it imports.
    const imports = name === 'cli' ? names.flatMap(importsOf) : bare;
    const used = new Set(imports.map(({ specifier }) => packageOf(specifier)));
    expect(declared.filter((dependency) => !used.has(dependency))).toEqual([]);
  });

  test('depends on lower floors only', () => {
    const own = floors[name] ?? 0;
    const upward = declared
      .filter((dependency) => dependency.startsWith('@strangler/'))
      .filter((dependency) => (floors[dependency.slice('@strangler/'.length)] ?? 99) >= own);
    expect(upward).toEqual([]);
  });

  test('does not reach into another package', () => {
    const deep = bare.filter(({ specifier }) => /^@strangler\/[^/]+\//.test(specifier));
    const outside = importsOf(name).filter(({ file, specifier }) => {
      const depth = file.split('/').length - 2;
      return specifier.startsWith('../'.repeat(depth));
    });
    expect([...deep, ...outside]).toEqual([]);
  });

  test('imports each library through its one door', () => {
    const beside = bare.filter(({ file, specifier }) => {
      const door = doors[packageOf(specifier)];
      return door !== undefined && ![door].flat().includes(file);
    });
    expect(beside).toEqual([]);
  });
});

test('core touches nothing outside the process', () => {
  const reaching = importsOf('core').filter(({ specifier }) => specifier.startsWith('node:'));
  expect(reaching).toEqual([]);
});

test('folders of shadow import nothing from above them', () => {
  const floorOf = (folder: string): number => foldersOfShadow.findIndex((floor) => floor.includes(folder));
  const inSource = importsOf('shadow').map(({ file, specifier }) => ({
    file,
    from: posix.relative('shadow/src', file),
    to: posix.relative('shadow/src', posix.join(posix.dirname(file), specifier)),
    specifier,
  }));
  const upward = inSource
    .filter(({ specifier, from }) => specifier.startsWith('.') && from.includes('/'))
    .filter(
      ({ from, to }) => floorOf(folderOf(to)) === -1 || floorOf(folderOf(to)) > floorOf(folderOf(from)),
    );
  expect(upward).toEqual([]);
});

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}
