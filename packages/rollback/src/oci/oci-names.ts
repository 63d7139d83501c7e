/** Media types of what the layout and a registry hold. */
export const mediaTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  executable: 'application/vnd.strangler.executable.v1',
  statement: 'application/vnd.in-toto+json',
  shadowReport: 'application/vnd.strangler.shadow-report.v1+json',
} as const;

/** What a manifest is for. */
export const artifactTypes = {
  release: 'application/vnd.strangler.release.v1',
  statement: mediaTypes.statement,
} as const;

/** Keys of annotations; the first four are OCI's own. */
export const annotationKeys = {
  created: 'org.opencontainers.image.created',
  revision: 'org.opencontainers.image.revision',
  title: 'org.opencontainers.image.title',
  tag: 'org.opencontainers.image.ref.name',
  role: 'dev.strangler.role',
  flag: 'dev.strangler.flag',
  dirty: 'dev.strangler.dirty',
  retainUntil: 'dev.strangler.retain-until',
} as const;

const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const ownTagPattern = /^(release-|statement-|sha256-)[0-9a-f]{64}$/;

/** Says whether a text can be a tag, as OCI defines it. */
export function isTag(text: string): boolean {
  return tagPattern.test(text);
}

/** Says whether a tag is one that keeps a manifest from being collected, and not one that a person gave. */
export function isOwnTag(tag: string): boolean {
  return ownTagPattern.test(tag);
}

/** The tag under which a manifest is kept in a registry for as long as nobody prunes it, whatever other tags do. */
export function keepingTag(kind: 'release' | 'statement', manifest: string): string {
  return `${kind}-${manifest.replace(/^sha256:/, '')}`;
}
