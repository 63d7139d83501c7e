/** One shape of secrets; where the expression has two groups, the second is the secret, else all of the match is. */
export interface SecretShape {
  readonly name: string;
  /** Every repetition is bounded or eats what it sees, so that the time is linear in the text. */
  readonly expression: RegExp;
}

const words =
  'token|secret|passwd|password|passphrase|credential|' +
  '(?:api|access|private|encryption|signing|master|account|storage|service|client|shared|ssh|deploy)[_-]?key';
const bare = `[^\\s"'\`,;&<>{}()[\\]\\\\]+`;
const quoted = `"(?:[^"\\\\]|\\\\[\\s\\S])*|'(?:[^'\\\\]|\\\\[\\s\\S])*|\`[^\`]*`;

/** The shapes that are looked for in every text, besides the values of variables and flags that name secrets. */
export const secretShapes: readonly SecretShape[] = [
  {
    name: 'private key',
    expression:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----(?:[^-]|-(?!----))*(?:-----END [A-Z0-9 ]{0,50}-----)?/g,
  },
  { name: 'age key', expression: /AGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  { name: 'AWS key id', expression: /\b(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{12,}/g },
  { name: 'GitHub token', expression: /\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_\w{20,}/g },
  { name: 'GitLab token', expression: /\bgl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct)-[\w.-]{16,}/g },
  { name: 'JSON web token', expression: /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g },
  { name: 'Slack token', expression: /\bxox[a-z]-[\w-]{10,}|hooks\.slack\.com\/services\/[\w/]{10,}/g },
  { name: 'Google key', expression: /\bAIza[\w-]{30,}|\bya29\.[\w.-]{20,}/g },
  { name: 'Stripe key', expression: /\b[srp]k_(?:live|test)_\w{10,}|\bwhsec_\w{10,}/g },
  {
    name: 'service token',
    expression:
      /\b(?:npm_\w{30,}|pypi-[\w-]{30,}|hf_\w{20,}|sk-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|do[opr]_v1_\w{30,}|hv[sb]\.[\w-]{20,})/g,
  },
  {
    name: 'authorization header',
    expression:
      /(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,4})?)([^\s"',][^\r\n"']*)/gi,
  },
  { name: 'bearer or basic', expression: /(\b(?:bearer|basic)\s{1,4})([\w.~+/=-]{8,})/gi },
  { name: 'cookie header', expression: /(\bcookie["']?\s{0,4}:\s{0,4}["']?)([^\s"'][^\r\n"']*)/gi },
  {
    name: 'password in an address',
    expression: /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/?#"']{0,256}:)([^\s@/"']{1,1024})(?=@)/gi,
  },
  { name: 'netrc password', expression: /(\blogin\s{1,8}\S{1,256}\s{1,8}password\s{1,8})(\S+)/gi },
  {
    name: 'XML element',
    expression: new RegExp(`((?:${words})[\\w.-]{0,40}>)([^<\\s][^<]{0,4096})(?=</)`, 'gi'),
  },
  {
    name: 'assignment',
    expression: new RegExp(
      `((?:${words})[\\w.-]{0,40}\\\\?["']?\\]?\\s{0,4}(?:=>|:=|==|[:=])\\s{0,4})(${quoted}|\\\\"(?:[^"\\\\])*|${bare})`,
      'gi',
    ),
  },
];
