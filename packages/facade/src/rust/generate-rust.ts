import type { Contract, Method } from '../contract/contract.ts';
import { snakeCase } from '../contract/names.ts';
import type { GeneratedFile, GenerateTargets, RolloutTarget } from '../generate/generated-file.ts';
import { headerLine } from '../generate/header.ts';
import { readSources } from '../generate/read-sources.ts';
import { renderRustService } from './render-rust-service.ts';
import { renderRustTypes } from './render-rust-types.ts';
import { rustModel } from './rust-model.ts';
import { rustIdentifier } from './rust-names.ts';

/** The files of a Rust crate; its manifest, its main and its implementation are written once. */
export function generateRust(
  contract: Contract,
  target: NonNullable<GenerateTargets['rust']>,
  rollout?: RolloutTarget,
): readonly GeneratedFile[] {
  const header = headerLine(contract.hash);
  const model = rustModel(contract);
  const runtime = readSources('templates/rust/src', '.rs').filter(({ path }) => path.startsWith('runtime/'));
  const owned = [
    ...readSources('codec/rust', '.rs').map(({ path, text }) => ({
      path: `document/${path}`,
      text: `${header}\n\n${text}`,
    })),
    ...runtime.map(({ path, text }) => ({ path, text: `${header}\n\n${withSource(path, text, rollout)}` })),
    { path: 'lib.rs', text: renderLibrary(contract, header) },
    { path: 'service.rs', text: renderRustService(model, header) },
    { path: 'types.rs', text: renderRustTypes(model, header) },
  ].map(({ path, text }) => ({ path: `${target.dir}/src/${path}`, text, once: false }));
  const once = [
    { path: 'Cargo.toml', text: renderManifest(target.crate) },
    { path: 'src/main.rs', text: renderMain(contract, target.crate) },
    { path: 'src/implementation.rs', text: renderImplementation(contract, target.crate) },
  ].map(({ path, text }) => ({ path: `${target.dir}/${path}`, text, once: true }));
  return [...owned, ...once];
}

/** The runtime knows by one constant where the state is asked for. */
function withSource(path: string, text: string, rollout: RolloutTarget | undefined): string {
  if (path !== 'runtime/rollout/source.rs' || rollout?.source === undefined) return text;
  return text.replace('Option<&str> = None;', `Option<&str> = Some(${JSON.stringify(rollout.source)});`);
}

function renderLibrary(contract: Contract, header: string): string {
  const modules = ['document', 'runtime', 'service', 'types'].map((name) => `pub mod ${name};`);
  return [
    header,
    '',
    `//! The contract ${contract.name}: its types, its interface, and how it is called.`,
    '',
    ...modules,
    '',
  ].join('\n');
}

function renderManifest(crate: string): string {
  const [template] = readSources('templates/rust', 'Cargo.toml');
  return (template?.text ?? '').replace(/^name = "facade"$/m, `name = "${crate}"`);
}

function renderMain({ name }: Contract, crate: string): string {
  const library = crate.replaceAll('-', '_');
  return [
    '//! Answers requests of other programs.',
    '',
    'mod implementation;',
    '',
    'use std::process::ExitCode;',
    '',
    `use ${library}::runtime::run;`,
    `use ${library}::service::${name}Server;`,
    '',
    'fn main() -> ExitCode {',
    `    run(${name}Server(implementation::Implementation))`,
    '}',
    '',
  ].join('\n');
}

function renderImplementation(contract: Contract, crate: string): string {
  const library = crate.replaceAll('-', '_');
  const hasNone = contract.methods.some(({ error }) => error === null);
  return [
    ...(hasNone ? ['use std::convert::Infallible;', ''] : []),
    `use ${library}::document::Fault;`,
    `use ${library}::runtime::Context;`,
    `use ${library}::service::${contract.name};`,
    `use ${library}::types;`,
    '',
    '/// Does the work. This file is yours: generating again leaves it alone.',
    'pub struct Implementation;',
    '',
    `impl ${contract.name} for Implementation {`,
    contract.methods.map(stub).join('\n\n'),
    '}',
    '',
  ].join('\n');
}

function stub(method: Method): string {
  const error = method.error === null ? 'Infallible' : `types::${method.error}`;
  return [
    `    fn ${rustIdentifier(snakeCase(method.name))}(`,
    '        &self,',
    `        _request: types::${method.request},`,
    '        _context: &Context,',
    `    ) -> Result<types::${method.response}, Fault<${error}>> {`,
    '        Err(Fault::Internal("not written yet".to_owned()))',
    '    }',
  ].join('\n');
}
