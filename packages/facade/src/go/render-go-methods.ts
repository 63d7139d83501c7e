import type { Method } from '../contract/contract.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import type { GoModel } from './go-model.ts';
import { exportedName, ownName } from './go-names.ts';

/** The interface, its client over a transport, and its dispatcher; `head` is the header and the package clause. */
export function renderGoMethods(model: GoModel, head: string): string {
  const { contract } = model;
  const { name, methods, hash } = contract;
  const lines = [
    'import "context"',
    '',
    `// contractHash stands for what the contract of ${name} means; both sides of a call have the same.`,
    `const contractHash = "${hash}"`,
    '',
    ...(contract.description === ''
      ? [`// ${name} is the interface of the contract.`]
      : wrapComment(contract.description, '//', `${name}:`)),
    `type ${name} interface {`,
    ...methods.flatMap((method, index) => [...(index > 0 ? [''] : []), ...interfaceMethod(method)]),
    '}',
    ...methods.flatMap((method) => ['', ...operation(method)]),
    '',
    ...constructors(name),
    '',
    `// ${ownName(name)}Client lets another program do the work.`,
    `type ${ownName(name)}Client struct {`,
    '\ttransport transport',
    '}',
    ...methods.flatMap((method) => ['', ...clientMethod(method, name)]),
    '',
    ...renderServer(name, methods),
  ];
  return `${head}\n${lines.join('\n')}\n`;
}

function renderServer(name: string, methods: readonly Method[]): readonly string[] {
  return [
    `// Serve${name} answers the requests of other programs and returns the exit code; it is to be called first thing in main.`,
    `func Serve${name}(implementation ${name}) int {`,
    `\treturn serve(contractHash, handle${name}(implementation))`,
    '}',
    '',
    `func handle${name}(implementation ${name}) handleFunc {`,
    '\treturn func(ctx context.Context, method string, request payload) (payload, error) {',
    '\t\tswitch method {',
    ...methods.flatMap((method) => [
      `\t\tcase "${method.name}":`,
      `\t\t\treturn serveOperation(ctx, ${method.name}Operation, request, implementation.${goName(method)})`,
    ]),
    '\t\t}',
    '\t\treturn payload{}, unknownMethod(method)',
    '\t}',
    '}',
  ];
}

function constructors(name: string): readonly string[] {
  return [
    `// New${name}OneShot lets a program do the work, given by its absolute path: one process a call.`,
    `func New${name}OneShot(program string, args ...string) ${name} {`,
    `\treturn ${ownName(name)}Client{newOneShot(program, oneShotOptions{args: args, contract: contractHash})}`,
    '}',
    '',
    `// New${name}Workers lets a program that stays do the work, given by its absolute path; end ends its processes.`,
    `func New${name}Workers(program string, args ...string) (client ${name}, end func()) {`,
    '\tpool := newWorkerPool(program, workerOptions{args: args, contract: contractHash})',
    `\treturn ${ownName(name)}Client{pool}, pool.close`,
    '}',
  ];
}

/** The Go name of a method. */
export function goName(method: Method): string {
  return exportedName(method.name, 'Method');
}

function interfaceMethod(method: Method): readonly string[] {
  const comment = wrapComment(method.description, '\t//', `${goName(method)}:`);
  const error =
    method.error === null
      ? 'It has no error of its own.'
      : `An error of its own is a ${method.error}; any other is a failure.`;
  const separator = comment.length === 0 ? [] : ['\t//'];
  return [
    ...comment,
    ...separator,
    `\t// ${error}`,
    `\t${goName(method)}(ctx context.Context, request ${method.request}) (${method.response}, error)`,
  ];
}

function operation(method: Method): readonly string[] {
  const { name, request, response, error } = method;
  return [
    `var ${name}Operation = operation[${request}, ${response}]{`,
    `\tname:           "${name}",`,
    `\teffects:        "${method.effects}",`,
    `\tencodeRequest:  encode${request},`,
    `\tdecodeRequest:  decode${request},`,
    `\tencodeResponse: encode${response},`,
    `\tdecodeResponse: decode${response},`,
    `\tdecodeError:    ${error === null ? 'refuseError' : `readError(decode${error})`},`,
    `\tencodeError:    ${error === null ? 'hasNoError' : `writeError(encode${error})`},`,
    '}',
  ];
}

function clientMethod(method: Method, name: string): readonly string[] {
  return [
    `func (c ${ownName(name)}Client) ${goName(method)}(ctx context.Context, request ${method.request}) (${method.response}, error) {`,
    `\treturn invoke(ctx, c.transport, ${method.name}Operation, request)`,
    '}',
  ];
}
