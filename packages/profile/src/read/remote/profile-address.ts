import { MigrateError } from '@strangler/core';

/** Where a profile is fetched from. */
export interface ProfileAddress {
  readonly url: URL;
  /** The address for messages, without name, password and query. */
  readonly name: string;
  /** The value of the Authorization header for a name and password in the address; null for none. */
  readonly authorization: string | null;
  /** How long the server measures before it answers. */
  readonly seconds: number;
}

/** What Go's handlers measure where the address does not say: 30 seconds of CPU profile. */
const defaultSeconds = 30;

/** Node.js gives up on a server that has not begun to answer after five minutes. */
const longestSeconds = 270;

/** Whether a text that names a profile is an address and no path. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Takes an address apart; throws USAGE for one that is none, is not HTTP, or asks for more seconds than can be waited. */
export function parseAddress(text: string): ProfileAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isAddress(text)) throw notAnAddress(text.replace(/\/\/[^/]*@/, '//'));
  const name = `${url.protocol}//${url.host}${url.pathname}`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw notAnAddress(name);
  const seconds = secondsOf(url, name);
  const authorization = authorizationOf(url);
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return { url: plain, name, authorization, seconds };
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  const [name, secret] = [username, password].map((part) => decodeURIComponentSafely(part));
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function secondsOf(url: URL, name: string): number {
  const given = url.searchParams.get('seconds');
  const measures = /\/debug\/pprof\/profile\/?$/.test(url.pathname);
  if (given === null) return measures ? defaultSeconds : 0;
  const seconds = Number(given);
  if (given !== '' && seconds >= 0 && seconds <= longestSeconds) return seconds;
  throw new MigrateError({
    code: 'USAGE',
    message: `seconds=${given} in ${name} is not a number from 0 to ${longestSeconds}`,
    why: 'The server answers when it has measured for so long, and a request is given up after five minutes.',
    next: 'Ask for fewer seconds and merge several profiles: repeat --from.',
  });
}

function notAnAddress(name: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `${name} is no address that a profile can be fetched from`,
    why: 'Profiles are fetched by http and https only.',
    next: 'Give an address such as http://localhost:6060/debug/pprof/profile?seconds=5, or the path of a file.',
  });
}
