/** Set by the run itself; a case that sets one would undo the isolation or decide who answers. */
const reserved = /^(?:PATH|HOME|TMPDIR|STRANGLER_.*)$/s;

/** What is wrong with the variables of a case, or null. */
export function environmentProblem(env: Readonly<Record<string, string>>): string | null {
  for (const [name, value] of Object.entries(env)) {
    if (reserved.test(name)) return `env: ${name} is set by the run itself`;
    if (name === '' || /[=\0]/.test(name)) return `env: "${name}" is not the name of a variable`;
    if (value.includes('\0')) return `env: ${name} holds a NUL, which no variable can`;
  }
  return null;
}
