import type { Contract } from '../contract/contract.ts';
import type { RolloutTarget } from '../generate/generated-file.ts';
import { goLiteral } from './go-literal.ts';
import { ownName } from './go-names.ts';
import { goName } from './render-go-methods.ts';

/** The switch of a contract, which follows the flag's rollout; `head` is the header and the package clause. */
export function renderGoSwitch(
  { name, methods }: Contract,
  { flag, source, redact = [] }: RolloutTarget,
  head: string,
): string {
  const own = `${ownName(name)}Switch`;
  const lines = [
    'import "context"',
    '',
    '// rolloutFlag is the key of the flag in the rollout.',
    `const rolloutFlag = "${flag}"`,
    '',
    ...renderSource(source),
    '// redactedShapes are expressions; what they match is replaced in inputs that are kept.',
    `var redactedShapes = []string{${redact.map(goLiteral).join(', ')}}`,
    '',
    ...renderOptions(name, source),
    '',
    ...renderConstructor(name, own, source),
    '',
    `type ${own} struct {`,
    `\tcontrol ${name}`,
    '\trollout *rolloutSwitch',
    '}',
    ...methods.flatMap((method) => [
      '',
      `func (s ${own}) ${goName(method)}(ctx context.Context, request ${method.request}) (${method.response}, error) {`,
      `\treturn answerBySwitch(ctx, s.rollout, ${method.name}Operation, request, s.control.${goName(method)})`,
      '}',
    ]),
  ];
  return `${head}\n${lines.join('\n')}\n`;
}

function renderSource(source: string | undefined): readonly string[] {
  if (source === undefined) return [];
  return [
    '// rolloutSource is the address of the service that is asked for the state.',
    `const rolloutSource = ${goLiteral(source)}`,
    '',
  ];
}

function renderOptions(name: string, source: string | undefined): readonly string[] {
  const home =
    source === undefined
      ? [
          '\t// Home is the absolute path of the rollout directory. It belongs into the build, so that nobody who merely runs the',
        ]
      : [
          '\t// Home is the absolute path of a rollout directory on this host, beside which the binaries and the events lie; it',
          '\t// need not be there, as the state is asked for. It belongs into the build, so that nobody who merely runs the',
        ];
  return [
    `// ${name}SwitchOptions are where the rollout is and how the candidate is called.`,
    `type ${name}SwitchOptions struct {`,
    ...home,
    '\t// tool can make it start another program. Without it the control answers.',
    '\tHome string',
    '\t// Workers is how many processes of the candidate stay between calls, at most. With 0 each call starts one.',
    '\tWorkers int',
    '\t// Args are the arguments of the candidate.',
    '\tArgs []string',
    '}',
  ];
}

function renderConstructor(name: string, own: string, source: string | undefined): readonly string[] {
  const asked = source === undefined ? '' : ', source: rolloutSource';
  return [
    `// New${name}Switch lets the control or the candidate of the rollout answer, decided anew at each call: a rollback takes`,
    source === undefined
      ? '// effect at the next one. Each call is told by an event line. end ends the processes of the candidate.'
      : '// effect within a second. Each call is told by an event line. end ends the processes of the candidate.',
    `func New${name}Switch(control ${name}, options ${name}SwitchOptions) (tool ${name}, end func()) {`,
    '\trollout := newRolloutSwitch(switchSettings{',
    `\t\trollout:  rolloutSettings{flag: rolloutFlag, home: options.Home${asked}},`,
    '\t\tcontract: contractHash,',
    '\t\targs:     options.Args,',
    '\t\tworkers:  options.Workers,',
    '\t\tredact:   redactedShapes,',
    '\t})',
    `\treturn ${own}{control, rollout}, rollout.close`,
    '}',
  ];
}
