/**
 * The function to extract: what Go calls `F.func1`, or Rust `f::{{closure}}`, is inside `F` and moves with it, and
 * the instances `F[int]` and `F[string]` of one source are one function, `F[...]`.
 */
export function extractedName({ name }: { readonly name: string }): string {
  return name
    .replace(/(\.(func\d+|gowrap\d+|deferwrap\d+|\d+)|-range\d+)+$/, '')
    .replace(/(::(\{\{closure\}\}|\{closure#\d+\}))+$/, '')
    .replace(/\[[^.].*\]/, '[...]');
}

/** Whether a name is that of a function literal, or of a closure, inside another function. */
export function isLiteral(name: string): boolean {
  return /(\.(func\d+|gowrap\d+|deferwrap\d+|\d+)|-range\d+|::(\{\{closure\}\}|\{closure#\d+\}))$/.test(name);
}
