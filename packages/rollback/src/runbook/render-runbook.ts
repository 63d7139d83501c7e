import type { CurrentState } from '../generation/read-current.ts';
import type { RunbookBinary, RunbookFacts } from './runbook-facts.ts';
import { configOption, type RunbookStep, runbookSteps, type StepSection } from './runbook-step.ts';

/** Writes the runbook of one migration as Markdown; the same facts give the same bytes. */
export function renderRunbook(facts: RunbookFacts): string {
  const steps = runbookSteps(facts);
  const parts = [
    `# Runbook: ${plain(facts.name)}`,
    renderHead(facts),
    '## Back to control',
    'In this order; the first that works is enough. None of them asks a gate, the network or the config.',
    renderSteps(steps, 'back'),
    '## After a rollback',
    renderSteps(steps, 'after'),
    '## Forward',
    'One at a time. Watch as long as it takes to be sure before the next.',
    renderSteps(steps, 'forward'),
    '## What to watch',
    renderWatch(facts),
    '## Thresholds',
    renderThresholds(facts),
    '## Binaries',
    renderBinaries(facts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderHead(facts: RunbookFacts): string {
  const { owners, directory, current, flag } = facts;
  const rows: readonly (readonly [string, string])[] = [
    [
      'owners',
      owners.length === 0 ? '**nobody is named; set `rollout.owners`**' : owners.map(plain).join(', '),
    ],
    ['flag', code(flag)],
    ['run every command in', code(directory)],
    ['stage when this was written', renderCurrent(current)],
    ['rehearsed', renderRehearsal(facts)],
  ];
  return table(['', ''], rows);
}

function renderCurrent(current: CurrentState): string {
  if (current.kind === 'none') return 'nothing is rolled out: control answers';
  if (current.kind === 'invalid') return `unreadable, so control answers: ${plain(current.reason)}`;
  const { generation, stage, percent, latched } = current.generation.metadata;
  const share = stage === 'canary' ? ` ${percent} %` : '';
  return `${stage}${share}, generation ${generation}${latched ? ', latched: control answers' : ''}`;
}

function renderRehearsal({ rehearsal, rehearsalMaxAgeDays }: RunbookFacts): string {
  if (rehearsal === null) return '**never with these binaries**: `migrate runbook --rehearse`';
  const { outcome, finishedAt, host } = rehearsal;
  return `${outcome} at ${finishedAt} on ${plain(host)}; good for ${rehearsalMaxAgeDays} days`;
}

function renderSteps(steps: readonly RunbookStep[], section: StepSection): string {
  const chosen = steps.filter((step) => step.section === section);
  return chosen
    .map(({ title, command, effect, otherwise }, index) =>
      [
        `### ${index + 1}. ${title}`,
        `\`\`\`sh\n${command}\n\`\`\``,
        `${section === 'after' ? '' : `Then ${renderEffect(effect)}. `}Where it fails: ${otherwise}`,
      ].join('\n\n'),
    )
    .join('\n\n');
}

function renderEffect(effect: RunbookStep['effect']): string {
  switch (effect) {
    case 'control':
      return 'control answers';
    case 'candidate':
      return 'the candidate answers';
    case 'control-here':
      return 'control answers on that machine, in every process that is started after it';
    default:
      return `the candidate answers for ${effect} % of keys`;
  }
}

function renderWatch({ flag, config }: RunbookFacts): string {
  const guard = `migrate guard --watch${configOption(config)}`;
  const lines = [
    `The guard, which judges the events and goes back by itself: ${code(guard)} has to run as long as the candidate answers for anybody; with \`--systemd\` instead it prints a unit that keeps it running.`,
    'Who answers, fallbacks and latency of both: `migrate status`. A fallback is an error of the candidate.',
    `The events of every call: \`.migrate/events/\`, one line each, flag ${code(flag)}.`,
    'What the users of the tool see: its exit codes and what it prints are to be as they were before.',
    'Go back first and ask afterwards: on a crash, a wrong answer, or errors or latency that control did not have.',
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function renderThresholds({ thresholds }: RunbookFacts): string {
  const rows = thresholds.map(
    ({ key, value, isDefault }) => [code(key), `${code(value)}${isDefault ? ' (the default)' : ''}`] as const,
  );
  return table(['key', 'value'], rows);
}

function renderBinaries(facts: RunbookFacts): string {
  const { control, candidate, retainedUntil, retainDays, registry } = facts;
  const rows = [renderBinary('control', control), renderBinary('candidate', candidate)];
  const until =
    retainedUntil === null
      ? `Keep the control for ${retainDays} days after the later of \`complete\` and its last answer.`
      : `Keep the control until ${retainedUntil.slice(0, 10)} at least, and ${retainDays} days after its last answer.`;
  const elsewhere =
    registry === null
      ? ''
      : ` The registry is ${code(registry)}; \`migrate release list\` says what is there.`;
  return `${table(['role', 'digest', 'stored in'], rows)}\n\n${until}${elsewhere}`;
}

function renderBinary(role: string, { label, digest, places }: RunbookBinary): readonly string[] {
  const name = label === null ? role : `${role} (${plain(label)})`;
  return [name, digest === null ? 'unknown' : code(digest), places.map(code).join('<br>') || 'nowhere'];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that a config or a file name gave, without a meaning in Markdown. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`);
}

function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', String.raw`\|`);
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}
