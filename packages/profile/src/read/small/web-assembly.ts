/** A function, a memory or a global variable of a module, as who knows the module says. */
type Exports = Readonly<Record<string, unknown>>;

interface WebAssemblyApi {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Exports>>,
  ) => { readonly exports: Exports };
}

/** What is used here of a global object that Node.js has and its types leave to those of browsers. */
export const webAssembly: WebAssemblyApi = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi })
  .WebAssembly;
