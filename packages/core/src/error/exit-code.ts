/**
 * The exit codes of the command line.
 *
 * 0 done and good, 1 done and the verdict is negative, 2 the call or an input is wrong and nothing was done,
 * 3 something needed is missing or failed, 130 and 143 interrupted by SIGINT and SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;
