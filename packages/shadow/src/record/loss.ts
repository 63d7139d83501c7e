/** Why a call was not kept; a case that is not whole would be another input, so it is left out as a whole. */
export const lossReasons = {
  config: 'the config cannot be used',
  'stdin-too-large': 'standard input is over the limit',
  'stdin-open':
    'standard input is a pipe whose writer had not ended yet, and a launcher takes nothing out of it',
  'files-too-large': 'the input files are over the limit',
  'too-many-files': 'the input files are too many',
  'outside-path': 'an argument names a path outside of the working directory',
  'special-file': 'an argument names a pipe, a socket or a device',
  unreadable: 'an input cannot be read',
  'foreign-name': 'a file name is not valid UTF-8',
  'outside-link': 'a link leads out of the directory that was kept',
  'binary-secret': 'binary content holds a secret, and taking it out would break it',
  'not-scannable': 'content is compressed or encrypted, so that secrets in it cannot be seen',
  'torn-name': 'taking secrets out broke the name of a file',
  'not-a-case': 'no cases file can hold it',
  'not-written': 'the corpus cannot be written',
} as const;

/** One of {@link lossReasons}. */
export type LossReason = keyof typeof lossReasons;

/** Thrown where a call cannot be kept. */
export class CaptureLoss extends Error {
  override readonly name = 'CaptureLoss';
  readonly reason: LossReason;

  constructor(reason: LossReason, detail = '') {
    super(detail === '' ? lossReasons[reason] : `${lossReasons[reason]}: ${detail}`);
    this.reason = reason;
  }
}
