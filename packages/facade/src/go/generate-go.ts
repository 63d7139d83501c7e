import type { Contract } from '../contract/contract.ts';
import { invalidContract } from '../contract/problem.ts';
import type { GeneratedFile, GenerateTargets, RolloutTarget } from '../generate/generated-file.ts';
import { headerLine } from '../generate/header.ts';
import { readSources } from '../generate/read-sources.ts';
import { goModel } from './go-model.ts';
import { renderGoMethods } from './render-go-methods.ts';
import { renderGoSwitch } from './render-go-switch.ts';
import { renderGoTypes } from './render-go-types.ts';
import { rolloutSources, switchSources } from './rollout-sources.ts';

const runtimeSources = ['codec/go', 'templates/go'];

/** The files of a Go package that needs the standard library only; without a rollout it has no switch. */
export function generateGo(
  contract: Contract,
  target: NonNullable<GenerateTargets['go']>,
  rollout: RolloutTarget | undefined,
): readonly GeneratedFile[] {
  const header = headerLine(contract.hash);
  const packageClause = `package ${target.package}`;
  const following =
    rollout === undefined ? [] : [...rolloutSources(rollout.source), ...switchSources(rollout.source)];
  const fixed = runtimeSources
    .flatMap((directory) => readSources(directory, '.go'))
    .concat(following)
    .map(({ path, text }) => ({ path, text: withPackage(text, header, packageClause) }));
  const runtimeNames = fixed.flatMap(({ text }) => namesIn(text));
  const model = goModel(contract, runtimeNames);
  const head = `${header}\n\n${packageClause}\n`;
  const own = [
    { path: 'types.go', text: renderGoTypes(model, head) },
    { path: methodsFile(contract.name, fixed), text: renderGoMethods(model, head) },
    ...(rollout === undefined
      ? []
      : [{ path: 'contract_switch.go', text: renderGoSwitch(contract, rollout, head) }]),
  ];
  refuseClashes(
    contract,
    runtimeNames,
    own.flatMap(({ text }) => namesIn(text)),
  );
  return [...fixed, ...own].map(({ path, text }) => ({ path: `${target.dir}/${path}`, text, once: false }));
}

function withPackage(text: string, header: string, packageClause: string): string {
  return `${header}\n\n${text.replace(/^package facade$/m, packageClause)}`;
}

/** The file of the interface has no underscore, so that no part of its name means an operating system. */
function methodsFile(name: string, fixed: readonly { readonly path: string }[]): string {
  const file = `${name.toLowerCase()}.go`;
  return file === 'types.go' || fixed.some(({ path }) => path === file)
    ? `${name.toLowerCase()}contract.go`
    : file;
}

/** Names that a Go file declares for its whole package. */
function namesIn(text: string): readonly string[] {
  const single = [...text.matchAll(/^(?:func|type|var|const) (\w+)/gm)].map(([, name = '']) => name);
  const blocks = [...text.matchAll(/^(?:const|var|type) \(\n([\s\S]*?)^\)/gm)].map(([, block = '']) => block);
  return [
    ...single,
    ...blocks.flatMap((block) => [...block.matchAll(/^\t(\w+)/gm)].map(([, name = '']) => name)),
  ];
}

function refuseClashes(contract: Contract, runtime: readonly string[], own: readonly string[]): void {
  const seen = new Set(runtime);
  const clashing = own.filter((name) => {
    const isTaken = seen.has(name);
    seen.add(name);
    return isTaken;
  });
  if (clashing.length === 0) return;
  throw invalidContract(
    `the contract ${contract.name}`,
    clashing.map((name) => ({
      pointer: '',
      message: `generated Go code would declare ${name} twice: rename the type or the title that it comes from`,
    })),
  );
}
