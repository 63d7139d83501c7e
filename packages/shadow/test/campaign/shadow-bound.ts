import { populations, simulateBounds } from './simulate-bound.ts';

/** Simulates as many campaigns as the call says, 10,000 by default, and fails where the bound holds in under 95 %. */
const campaigns = Number(process.argv[2] ?? 10_000);
const { held, heldOverCases } = simulateBounds(campaigns, 20260101);
const percent = (count: number): string => `${((100 * count) / campaigns).toFixed(2)} %`;
console.log(`${campaigns} campaigns over ${populations().length} mixtures of rates, sizes and clusters`);
console.log(`the stated bound held in ${percent(held)}; one over cases in ${percent(heldOverCases)}`);
if (held < 0.95 * campaigns) process.exitCode = 1;
