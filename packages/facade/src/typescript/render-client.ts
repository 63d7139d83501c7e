import type { Contract, Method } from '../contract/contract.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { shapeName } from './render-documents.ts';

/** The interface of the contract and its client over a transport; `head` is the header. */
export function renderClient(contract: Contract, head: string): string {
  const { name, methods } = contract;
  const lines = [
    head,
    "import * as document from './document/index.ts';",
    "import * as shapes from './documents.ts';",
    "import type * as types from './types.ts';",
    '',
    '/** Stands for what the contract means; both sides of a call have the same. */',
    `export const contractHash = '${contract.hash}';`,
    '',
    ...block(contract.description === '' ? 'The interface of the contract.' : contract.description, ''),
    `export interface ${name} {`,
    ...methods.flatMap(interfaceMethod),
    '}',
    '',
    `/** Lets a program do the work; \`createTransport\` of \`@strangler/facade\` makes the transport to it. */`,
    `export function createClient(transport: document.Transport): ${name} {`,
    '  return {',
    ...methods.flatMap(({ name: method }) => clientMethod(method)),
    '  };',
    '}',
    ...methods.flatMap((method) => ['', ...operation(method)]),
  ];
  return `${lines.join('\n')}\n`;
}

function block(description: string, indent: string): readonly string[] {
  const lines = wrapComment(description, `${indent} *`);
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [`${indent}/**${only.slice(indent.length + 2)} */`];
  return [`${indent}/**`, ...lines, `${indent} */`];
}

function interfaceMethod(method: Method): readonly string[] {
  const own =
    method.error === null
      ? ''
      : `\n\nRejects with a ContractError of ${method.error}, or with what the transport rejects with.`;
  const comment = `${method.description === '' ? `The method ${method.name}.` : method.description}${own}`;
  const line = `  ${method.name}(request: types.${method.request}, options?: document.CallOptions): Promise<types.${method.response}>;`;
  const wrapped = [
    `  ${method.name}(`,
    `    request: types.${method.request},`,
    '    options?: document.CallOptions,',
    `  ): Promise<types.${method.response}>;`,
  ];
  return [...block(comment, '  '), ...(line.length <= 110 ? [line] : wrapped)];
}

function operation(method: Method): readonly string[] {
  return [
    ...operationHead(method),
    `  name: '${method.name}',`,
    `  request: shapes.${shapeName(method.request)},`,
    `  response: shapes.${shapeName(method.response)},`,
    `  error: ${method.error === null ? 'null' : `shapes.${shapeName(method.error)}`},`,
    '};',
  ];
}

function operationHead({ name, request, response }: Method): readonly string[] {
  const line = `const ${name}Operation: document.Operation<types.${request}, types.${response}> = {`;
  if (line.length <= 110) return [line];
  return [
    `const ${name}Operation: document.Operation<`,
    `  types.${request},`,
    `  types.${response}`,
    '> = {',
  ];
}

function clientMethod(method: string): readonly string[] {
  const call = `document.invoke(transport, ${method}Operation, request, options),`;
  const line = `    ${method}: (request, options) => ${call}`;
  return line.length <= 110 ? [line] : [`    ${method}: (request, options) =>`, `      ${call}`];
}
