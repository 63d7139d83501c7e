import { createSeededRandom } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { measureProgram } from '../../src/measure/measure-program.ts';
import type { MeasuredProgram } from '../../src/measure/program.ts';
import { calledFunctions, calledProgram } from '../support/measured-program.ts';

function request(program: MeasuredProgram) {
  return {
    functions: calledFunctions(program, { depth: 13, slow: 24 }),
    isCausal: false,
    isCollectorHot: false,
    candidate: null,
    ownCpuPart: 1,
    maxSeconds: 0.1,
    random: createSeededRandom(1),
  };
}

describe('the measurements of a program', () => {
  it('hold its run time, round trips of this machine, and its operations', async () => {
    const program = await calledProgram();
    const measured = await measureProgram(program, { ...request(program), isCollectorHot: true });
    expect(measured.notes).toEqual([]);
    expect(measured.wallSeconds.value).toBeGreaterThan(0.05);
    expect(measured.cpuSeconds?.value).toBeGreaterThan(0);
    const { oneShot, worker } = measured.roundTrips;
    expect(oneShot.seconds.value).toBeGreaterThan(worker.seconds.value);
    expect(measured.operations.get('main.slow')).toMatchObject({
      callsPerRun: 1,
      criticalShare: null,
      replay: null,
    });
    expect(measured.relaxedShare?.value).toBeGreaterThan(0);
  });

  it('leave out what fails, and say so', async () => {
    const program = await calledProgram();
    const candidate = {
      operation: 'main.answer',
      binary: '/nonexistent/candidate',
      env: { ...program.env, CANDIDATE: '/nonexistent/candidate' },
    };
    const functions = calledFunctions(program, { depth: 13, answer: 41 });
    const measured = await measureProgram(program, { ...request(program), functions, candidate });
    expect(measured.notes).toEqual([expect.stringMatching(/^Calls were not recorded: the workload/)]);
    expect(measured.operations.get('main.depth')?.replay).toBeNull();
  });

  it('say that a candidate replaces nothing that was measured, and what might be meant', async () => {
    const program = await calledProgram();
    const candidate = { operation: 'main.dept', binary: '/bin/true', env: program.env };
    const measured = await measureProgram(program, { ...request(program), candidate });
    expect(measured.notes).toEqual([
      expect.stringMatching(
        /^"extracted" names main\.dept, which is no operation .* Is main\.depth meant\?$/,
      ),
    ]);
  });

  it('count the CPU time of the program alone, where the part of its children is known', async () => {
    const program = await calledProgram();
    const all = await measureProgram(program, request(program));
    const own = await measureProgram(program, { ...request(program), ownCpuPart: 0.001 });
    expect(own.cpuSeconds?.value).toBeLessThan((all.cpuSeconds?.value ?? 0) / 10);
  });

  it('do not come to be where the program itself fails', async () => {
    const program = await calledProgram([{ args: ['exit'] }]);
    await expect(measureProgram(program, request(program))).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      message: 'the workload "exit" ended with exit code 7 while it was measured',
    });
  });

  it('do not come to be where the caller stops them', async () => {
    const stopping = new AbortController();
    const program = { ...(await calledProgram()), signal: stopping.signal };
    const onProgress = () => stopping.abort();
    const measuring = measureProgram(
      { ...program, go: { ...program.go, signal: stopping.signal } },
      { ...request(program), onProgress },
    );
    await expect(measuring).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
