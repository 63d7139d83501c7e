import type { Observation } from '@strangler/core';
import { allChannels, type JudgeSettings, judgeCase } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

const settings: JudgeSettings = {
  channels: allChannels,
  controlAnswersAs: null,
  candidateAnswersAs: null,
  read: (output) => Buffer.from(output.text ?? ''),
};

const control = sampleObservation();
const again = sampleObservation({ attempt: 2 });

function candidate(changes: Partial<Observation> = {}): Observation {
  return sampleObservation({ role: 'candidate', ...changes });
}

function judge(observations: readonly Observation[], changes: Partial<JudgeSettings> = {}) {
  return judgeCase(observations, { ...settings, ...changes });
}

describe('what the candidate does wrong is a mismatch', () => {
  test.each([
    ['one byte of stdout', { stdout: textOutput('oK\n') }, 'stdout'],
    ['one byte of stderr', { stderr: textOutput('warning\n') }, 'stderr'],
    ['the exit code', { end: { kind: 'exited', code: 3 } }, 'exit'],
    ['a death by SIGKILL against exit 137', { end: { kind: 'signalled', signal: 'SIGKILL' } }, 'exit'],
    ['a hang', { end: { kind: 'timed-out' } }, 'exit'],
    ['a failed start', { end: { kind: 'not-started', error: 'ENOEXEC' } }, 'exit'],
    ['a file that only it wrote', { files: [writtenFile('0644')] }, 'files'],
  ] as const)('%s', (_, changes, channel) => {
    const { status, differences } = judge([control, again, candidate(changes as Partial<Observation>)]);
    expect(status).toBe('mismatch');
    expect(differences.map((each) => each.channel)).toEqual([channel]);
  });

  test('only the mode bits of a written file', () => {
    const ours = { files: [writtenFile('0644')] };
    const theirs = { files: [writtenFile('0600')] };
    const judged = judge([sampleObservation(ours), sampleObservation(ours), candidate(theirs)]);
    expect(judged.status).toBe('mismatch');
    expect(judged.differences[0]?.location).toBe('out.json: mode 0644, 0600');
  });

  test('a real exit 137 of the control is not the same as a death by SIGKILL', () => {
    const end = { kind: 'exited', code: 137 } as const;
    const killed = candidate({ end: { kind: 'signalled', signal: 'SIGKILL' } });
    expect(judge([sampleObservation({ end }), sampleObservation({ end }), killed]).status).toBe('mismatch');
  });

  test('a truncated output equals nothing, not even itself', () => {
    const cut = { stdout: { ...textOutput('ok\n'), truncated: true } };
    expect(judge([control, again, candidate(cut)]).status).toBe('mismatch');
  });

  test.each(['timed-out', 'not-started'] as const)('%s counts even where exit is not compared', (kind) => {
    const end = kind === 'timed-out' ? { kind } : { kind, error: 'EACCES' };
    expect(judge([control, again, candidate({ end })], { channels: ['stdout'] }).status).toBe('mismatch');
  });

  test('another signal than the control died by, even where exit is not compared', () => {
    const end = (signal: string) => ({ end: { kind: 'signalled', signal } }) as const;
    const died = [sampleObservation(end('SIGTERM')), sampleObservation(end('SIGTERM'))];
    expect(judge([...died, candidate(end('SIGSEGV'))], { channels: ['stdout'] }).status).toBe('mismatch');
    expect(judge([...died, candidate(end('SIGTERM'))], { channels: ['stdout'] }).status).toBe('equal');
  });

  test('a fallback, even where no proof is demanded', () => {
    const answer = { answeredBy: 'control', fallback: 'exit 101' } as const;
    const { status, differences } = judge([control, again, candidate({ answer })]);
    expect(status).toBe('mismatch');
    expect(differences.map((each) => each.channel)).toEqual(['answer']);
  });

  test('a crash counts even where the exit code of the control is noise', () => {
    const other = sampleObservation({ attempt: 2, end: { kind: 'exited', code: 1 } });
    const crashed = candidate({ end: { kind: 'signalled', signal: 'SIGSEGV' } });
    expect(judge([control, other, crashed]).status).toBe('mismatch');
  });
});

describe('noise excuses the channel it shows in and no other', () => {
  const noisy = [
    sampleObservation({ stdout: textOutput('12:00\n') }),
    sampleObservation({ attempt: 2, stdout: textOutput('12:01\n') }),
  ];

  test('a case in which only the noisy channel differs is noisy, not equal', () => {
    expect(judge([...noisy, candidate({ stdout: textOutput('12:02\n') })]).status).toBe('noisy');
  });

  test.each(['stdout', 'stderr'] as const)('but not a candidate that writes nothing to %s', (channel) => {
    const spoken = ['a', 'b'].map((text) => sampleObservation({ [channel]: textOutput(text) }));
    const { status, differences } = judge([...spoken, candidate({ [channel]: textOutput('') })]);
    expect(status).toBe('mismatch');
    expect(differences).toMatchObject([{ channel, location: 'candidate wrote nothing' }]);
  });

  test('a control that itself writes nothing at times excuses that too', () => {
    const runs = [sampleObservation({ stdout: textOutput('') }), control];
    expect(judge([...runs, candidate({ stdout: textOutput('') })]).status).toBe('noisy');
  });

  test('a difference in another channel is still a mismatch', () => {
    const wrong = candidate({ stdout: textOutput('12:02\n'), stderr: textOutput('oops\n') });
    expect(judge([...noisy, wrong]).status).toBe('mismatch');
  });
});

describe('a candidate that disagrees with itself is flaky', () => {
  test('when it runs again after a mismatch and does something else', () => {
    const first = candidate({ stdout: textOutput('a') });
    const second = candidate({ attempt: 2, stdout: textOutput('b') });
    expect(judge([control, again, first, second]).status).toBe('flaky');
  });

  test('and shows what it did in any of its runs', () => {
    const first = candidate({ stdout: textOutput('a') });
    const second = candidate({ attempt: 2, stdout: textOutput('a'), end: { kind: 'exited', code: 3 } });
    const { differences } = judge([control, again, first, second]);
    expect(differences.map((each) => each.channel)).toEqual(['exit', 'stdout', 'stdout']);
  });

  test('and a steady mismatch is not', () => {
    const wrong = { stdout: textOutput('a') };
    const runs = [control, again, candidate(wrong), candidate({ attempt: 2, ...wrong })];
    expect(judge(runs).status).toBe('mismatch');
  });
});

describe('a candidate that does the same thing wrong twice is not flaky', () => {
  test.each([{ kind: 'timed-out' }, { kind: 'not-started', error: 'ENOEXEC' }] as const)(
    'by ending with $kind',
    (end) => {
      const first = candidate({ end, stdout: textOutput('ok') });
      const second = candidate({ end, attempt: 2, stdout: textOutput('') });
      expect(judge([control, again, first, second]).status).toBe('mismatch');
      expect(judge([control, again, first, candidate({ attempt: 2 })]).status).toBe('flaky');
    },
  );
});

describe('what the control or the harness gets wrong is never judged', () => {
  test('a control that times out once', () => {
    const hung = sampleObservation({ attempt: 2, end: { kind: 'timed-out' } });
    expect(judge([control, hung, candidate()]).status).toBe('timedOut');
  });

  test('two sides that both time out are not equal', () => {
    const end = { kind: 'timed-out' } as const;
    const runs = [sampleObservation({ end }), sampleObservation({ end, attempt: 2 }), candidate({ end })];
    expect(judge(runs).status).toBe('timedOut');
  });

  test('a control that cannot be started', () => {
    const end = { kind: 'not-started', error: 'ENOENT' } as const;
    expect(judge([sampleObservation({ end }), candidate({ end })]).status).toBe('errored');
  });

  test('a control of which a part of the output is lost', () => {
    const cut = { stdout: { ...textOutput('ok\n'), truncated: true } };
    const runs = [sampleObservation(cut), sampleObservation(cut), candidate(cut)];
    expect(judge(runs).status).toBe('errored');
    expect(judge(runs, { channels: ['exit'] }).status).toBe('equal');
  });

  test('a case of which one side was never run', () => {
    expect(judge([control, again]).status).toBe('errored');
  });
});

describe('where proof of who answered is demanded', () => {
  const proven = { answeredBy: 'candidate', fallback: null } as const;
  const demand = { candidateAnswersAs: 'candidate' } as const;

  test('equal output with the proof is equal', () => {
    expect(judge([control, again, candidate({ answer: proven })], demand).status).toBe('equal');
  });

  test.each([
    ['without an event line', null],
    ['from a silent fallback', { answeredBy: 'control', fallback: 'no such file' }],
    ['from the control', { answeredBy: 'control', fallback: null }],
  ] as const)('equal output %s is a mismatch', (_, answer) => {
    const { status, differences } = judge([control, again, candidate({ answer })], demand);
    expect(status).toBe('mismatch');
    expect(differences.map((each) => each.channel)).toEqual(['answer']);
  });

  test('a control side on which the candidate answered proves nothing', () => {
    const runs = [sampleObservation({ answer: proven }), sampleObservation({ answer: proven }), candidate()];
    expect(judge(runs, { controlAnswersAs: 'control' }).status).toBe('errored');
  });
});

test('two runs that did the same are equal', () => {
  expect(judge([control, again, candidate()])).toEqual({
    status: 'equal',
    differences: [],
    noise: [],
    ruleHits: [],
    ruleChances: [],
  });
});

test('JSON that is nested too deeply to be searched is still a mismatch', () => {
  const nested = (core: string) => ({
    stdout: textOutput(`${'['.repeat(50_000)}${core}${']'.repeat(50_000)}`),
  });
  const runs = [sampleObservation(nested('1')), sampleObservation(nested('1')), candidate(nested('2'))];
  const { status, differences } = judge(runs);
  expect(status).toBe('mismatch');
  expect(differences[0]?.location).toMatch(/^\$(\[\*\])+$/);
});

function writtenFile(mode: string): Observation['files'][number] {
  return { path: 'out.json', change: 'added', type: 'file', mode, bytes: 2, sha256: 'ab', target: null };
}
