import type { Method } from '../contract/contract.ts';
import { snakeCase } from '../contract/names.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { rustItem } from './rust-format.ts';
import type { RustModel } from './rust-model.ts';
import { rustIdentifier } from './rust-names.ts';

/** The trait of the contract, its dispatcher and its client; `head` is the header. */
export function renderRustService(model: RustModel, head: string): string {
  const { contract } = model;
  const { name } = contract;
  const lines = [
    head,
    `//! The interface of the contract ${name}.`,
    '',
    'use crate::document::{Fault, answer, invoke, switched};',
    'use crate::runtime::client::Transport;',
    'use crate::runtime::switch::{Effects, Operation, Settings, Switch};',
    'use crate::runtime::{Context, Failure, Handler, Payload};',
    'use crate::types;',
    '',
    '/// Stands for what the contract means; both sides of a call have the same.',
    `pub const CONTRACT_HASH: &str = "${contract.hash}";`,
    '',
    ...(contract.description === ''
      ? ['/// The interface of the contract.']
      : wrapComment(contract.description, '///')),
    `pub trait ${name}: Sync {`,
    ...contract.methods.flatMap((method, index) => [...(index > 0 ? [''] : []), ...traitMethod(method)]),
    '}',
    '',
    ...renderServer(name, contract.methods),
    '',
    ...renderClient(name, contract.methods),
    '',
    ...renderSwitch(name, contract.methods),
  ];
  return `${lines.join('\n')}\n`;
}

function methodName(method: Method): string {
  return rustIdentifier(snakeCase(method.name));
}

function errorType(method: Method): string {
  return method.error === null ? 'core::convert::Infallible' : `types::${method.error}`;
}

/** The lines of a signature, on one where rustfmt would have it so together with the brace or semicolon behind it. */
function signature(method: Method, end: string): readonly string[] {
  const result = `Result<types::${method.response}, Fault<${errorType(method)}>>${end}`;
  const line = `    fn ${methodName(method)}(&self, request: types::${method.request}, context: &Context) -> ${result}`;
  if (line.length <= 100) return [line];
  return [
    `    fn ${methodName(method)}(`,
    '        &self,',
    `        request: types::${method.request},`,
    '        context: &Context,',
    `    ) -> ${result}`,
  ];
}

function traitMethod(method: Method): readonly string[] {
  const lines = signature(method, ';');
  const comment =
    method.description === ''
      ? [`    /// The method \`${method.name}\`.`]
      : wrapComment(method.description, '    ///');
  return [
    ...comment,
    '    ///',
    '    /// # Errors',
    '    /// The error of the contract, or why the work was not done.',
    ...lines,
  ];
}

function renderServer(name: string, methods: readonly Method[]): readonly string[] {
  return [
    `/// Answers requests by an implementation of [\`${name}\`].`,
    '#[derive(Debug, Clone, Default)]',
    `pub struct ${name}Server<T>(pub T);`,
    '',
    ...rustItem([
      `impl<T: ${name}> Handler for ${name}Server<T> {`,
      '    fn contract(&self) -> &str {',
      '        CONTRACT_HASH',
      '    }',
      '',
      '    fn call(&self, method: &str, request: Payload, context: &Context) -> Result<Payload, Failure> {',
      '        match method {',
      ...methods.map(answerArm),
      '            _ => Err(Failure::UnknownMethod),',
      '        }',
      '    }',
      '}',
    ]),
  ];
}

function answerArm(method: Method): string {
  return `            "${method.name}" => answer(request, |request| self.0.${methodName(method)}(request, context)),`;
}

function renderClient(name: string, methods: readonly Method[]): readonly string[] {
  return [
    `/// Lets another program do the work of [\`${name}\`].`,
    '#[derive(Debug, Clone, Default)]',
    `pub struct ${name}Client<T>(pub T);`,
    '',
    ...rustItem([
      `impl<T: Transport> ${name} for ${name}Client<T> {`,
      ...bodies(methods, (method) => [`        invoke(&self.0, "${method.name}", &request, context)`]),
      '}',
    ]),
  ];
}

function renderSwitch(name: string, methods: readonly Method[]): readonly string[] {
  return [
    `/// Lets the control or the candidate of a rollout do the work of [\`${name}\`], as its state says at each call.`,
    '#[derive(Debug)]',
    `pub struct ${name}Switch<C> {`,
    '    control: C,',
    '    switch: Switch,',
    '}',
    '',
    `impl<C: ${name}> ${name}Switch<C> {`,
    '    /// A switch between an implementation in this program and another program.',
    '    pub fn new(control: C, settings: Settings) -> Self {',
    '        let switch = Switch::new(settings, CONTRACT_HASH);',
    '        Self { control, switch }',
    '    }',
    '',
    '    /// What the switch goes by.',
    '    pub fn switch(&self) -> &Switch {',
    '        &self.switch',
    '    }',
    '}',
    '',
    ...rustItem([`impl<C: ${name}> ${name} for ${name}Switch<C> {`, ...bodies(methods, switchedBody), '}']),
  ];
}

function switchedBody(method: Method): readonly string[] {
  const effects = { none: 'None', workdir: 'Workdir', external: 'External' }[method.effects];
  return [
    '        let operation = Operation {',
    `            method: "${method.name}",`,
    `            effects: Effects::${effects},`,
    '        };',
    '        switched(&self.switch, operation, (request, context), |request| {',
    ...controlCall(method),
    '        })',
  ];
}

/** A call of the control, on two lines where rustfmt would have it so. */
function controlCall(method: Method): readonly string[] {
  const call = `${methodName(method)}(request, context)`;
  const line = `self.control.${call}`;
  if (line.length <= 60) return [`            ${line}`];
  return ['            self.control', `                .${call}`];
}

/** The methods of an implementation of the trait. */
function bodies(methods: readonly Method[], body: (method: Method) => readonly string[]): readonly string[] {
  return methods.flatMap((method, index) => [
    ...(index > 0 ? [''] : []),
    ...signature(method, ' {'),
    ...body(method),
    '    }',
  ]);
}
