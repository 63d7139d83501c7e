import { MigrateError } from '@strangler/core';

/** One repository of an OCI registry, and how it is reached. */
export interface Repository {
  /** As a person writes it: host and path. */
  readonly shown: string;
  /** Under which credentials are looked up. */
  readonly host: string;
  /** The path without the host. */
  readonly name: string;
  /** Scheme, host and port. */
  readonly origin: string;
}

const hostPattern = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?$/;
const namePattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** Reads `host[:port]/path`. HTTP without TLS is spoken to this machine, and where `plainHttp` asks for it. Throws USAGE. */
export function parseRepository(text: string, plainHttp: boolean): Repository {
  const slash = text.indexOf('/');
  const [host, name] = [text.slice(0, Math.max(0, slash)), text.slice(slash + 1)];
  if (!hostPattern.test(host) || !namePattern.test(name) || name.length > 255) throw notARepository(text);
  const isDockerHub = ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(host);
  const scheme = plainHttp || isLoopback(host) ? 'http' : 'https';
  return {
    shown: text,
    host: isDockerHub ? 'https://index.docker.io/v1/' : host,
    name,
    origin: `${scheme}://${isDockerHub ? 'registry-1.docker.io' : host}`,
  };
}

/** Says whether a host, with or without a port, is this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

function notARepository(text: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `"${text}" is not a repository of a registry.`,
    why: 'It has to be a host and a path in lower case, without a scheme, a tag or a digest.',
    next: 'Pass --registry <host/path>, for example --registry ghcr.io/example/tool.',
  });
}
