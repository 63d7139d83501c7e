import { describe, expect, it } from 'vitest';
import { extractedName } from '../../src/analyse/extracted-name.ts';
import { functionOrigin, originFacts } from '../../src/analyse/function-origin.ts';

function frame(name: string, file = '') {
  return { name, file, line: 0, qualifier: '' };
}

describe('the origin of a function in a program that is not Go’s', () => {
  const native = originFacts([frame('tool::main'), frame('core::ops::function::FnOnce::call_once')], null);

  it.each([
    ['tool::hash::tree', '', 'program'],
    ['<tool::Reader as std::io::Read>::read', '', 'program'],
    ['main', '', 'program'],
    ['parse_line', 'src/parse.c', 'program'],
    ['core::slice::sort::stable', '', 'standard-library'],
    ['<alloc::vec::Vec<T> as core::clone::Clone>::clone', '', 'standard-library'],
    ['std::rt::lang_start::{{closure}}', '', 'standard-library'],
    ['__libc_start_main', '', 'standard-library'],
    ['malloc', '', 'standard-library'],
    [
      'Iter::next',
      '/rustc/0123456789abcdef0123456789abcdef01234567/library/core/src/iter.rs',
      'standard-library',
    ],
    ['sha2::compress', '/home/user/.cargo/registry/src/index/sha2-0.10.8/src/lib.rs', 'dependency'],
    ['[kernel.kallsyms]', '', 'unknown'],
    ['<unknown>', '', 'unknown'],
  ])('of %s is told', (name, file, origin) => {
    expect(functionOrigin(frame(name, file), native)).toBe(origin);
  });

  it('does not hide a program because files are not known', () => {
    const folded = originFacts([frame('main.main'), frame('main.work')], null);
    expect(functionOrigin(frame('main.work'), folded)).toBe('program');
  });
});

describe('a closure', () => {
  it('of Rust is a part of its function, as a literal of Go is', () => {
    expect(extractedName({ name: 'tool::hash::tree::{{closure}}::{{closure}}' })).toBe('tool::hash::tree');
    expect(extractedName({ name: 'tool::tree::{closure#0}' })).toBe('tool::tree');
    expect(extractedName({ name: 'main.work.func2.1' })).toBe('main.work');
  });
});
