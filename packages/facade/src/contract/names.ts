/** The words of a name in any casing: `hashTree2`, `hash_tree2` and `HashTree2` are `hash`, `tree2`. */
export function wordsOf(name: string): readonly string[] {
  return (
    name
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .match(/[A-Za-z0-9]+/g)
      ?.map((word) => word.toLowerCase()) ?? []
  );
}

/** A name in PascalCase; empty where a name has no letter or digit of ASCII. */
export function pascalCase(name: string): string {
  return wordsOf(name)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** A name in snake_case; empty where a name has no letter or digit of ASCII. */
export function snakeCase(name: string): string {
  return wordsOf(name).join('_');
}

/** A name in camelCase; empty where a name has no letter or digit of ASCII. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
}

/** Gives out names of one scope, none twice: a later `fooBar` becomes `fooBar2`. */
export class Namer {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }
}
