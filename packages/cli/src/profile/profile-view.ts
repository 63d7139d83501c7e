import type { CountOptions } from '@strangler/profile';

/** The options of a command that say what is counted and which frames are looked at. */
export interface ProfileViewOptions {
  readonly sampleType?: string;
  readonly granularity?: NonNullable<CountOptions['granularity']>;
  /** False with `--no-inlines`. */
  readonly inlines: boolean;
  readonly focus?: string;
  readonly ignore?: string;
  readonly hide?: string;
  readonly show?: string;
  readonly showFrom?: string;
}

/** What is counted, as the profile package takes it. */
export function profileView(options: ProfileViewOptions): CountOptions {
  const { sampleType, granularity, inlines, focus, ignore, hide, show, showFrom } = options;
  return {
    noInlines: !inlines,
    ...(sampleType !== undefined && { sampleType }),
    ...(granularity !== undefined && { granularity }),
    ...(focus !== undefined && { focus }),
    ...(ignore !== undefined && { ignore }),
    ...(hide !== undefined && { hide }),
    ...(show !== undefined && { show }),
    ...(showFrom !== undefined && { showFrom }),
  };
}
