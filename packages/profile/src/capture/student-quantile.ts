/** Abramowitz and Stegun, table 26.10: the 97.5 % point of Student's t for 1 to 10 degrees of freedom. */
const tabulated = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];
const normal = 1.959964;

/** The 97.5 % point of Student's t, to 0.001; past ten degrees by the expansion 26.7.5 of Abramowitz and Stegun. */
export function studentQuantile(degrees: number): number {
  const known = tabulated[degrees - 1];
  if (known !== undefined) return known;
  const z = normal;
  const first = (z ** 3 + z) / (4 * degrees);
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3);
  return z + first + second + third;
}
