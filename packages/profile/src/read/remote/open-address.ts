import type { ProfileAddress } from './profile-address.ts';
import { unreadable } from './unreachable.ts';

/** What a request is sent with. */
export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
}

const redirectLimit = 5;

/** The answer of a server; throws INPUT_UNREADABLE where it answers with an error or points to another origin. */
export async function openAddress(address: ProfileAddress, options: RequestOptions): Promise<Response> {
  const headers = address.authorization === null ? {} : { authorization: address.authorization };
  let url = address.url;
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    const response = await options.fetch(url, { redirect: 'manual', headers, signal: options.signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      if (!response.ok) throw await refused(address.name, response);
      return response;
    }
    await response.body?.cancel();
    url = sameOrigin(address, url, location);
  }
  throw unreadable(address.name, `the server redirects more than ${redirectLimit} times`);
}

/** Where a redirect leads; another origin was not asked for by the person who gave the address. */
function sameOrigin({ name }: ProfileAddress, from: URL, location: string): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (target !== null && target.origin === from.origin) return target;
  throw unreadable(name, `the server redirects to ${target?.origin ?? 'an invalid address'}, another origin`);
}

async function refused(name: string, response: Response): Promise<Error> {
  const reader = response.body?.getReader();
  const first = await reader?.read().catch(() => undefined);
  await reader?.cancel().catch(() => undefined);
  const said = new TextDecoder()
    .decode(first?.value?.subarray(0, 200))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const status = `${response.status} ${response.statusText}`.trim();
  return unreadable(name, `the server answers ${status}${said === '' ? '' : `: ${said}`}`);
}
