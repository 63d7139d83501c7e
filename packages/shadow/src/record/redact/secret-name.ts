const secret = /token|secret|passw|passphrase|credential|key|cookie|(?:^|[-_.])(?:auth|pass|pwd)(?:$|[-_.])/i;
const place = /(?:file|files|path|dir|directory|sock|socket)$/i;

/** Says whether a variable or a flag of this name holds a secret: *TOKEN*, *SECRET*, *PASSWORD*, *KEY* and their like. */
export function isSecretName(name: string): boolean {
  return secret.test(name) && !place.test(name);
}

/** Says whether a variable or a flag of this name tells where a secret is kept. */
export function namesSecretFile(name: string): boolean {
  return secret.test(name) && place.test(name);
}
