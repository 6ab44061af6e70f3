/** What a path says about what stands in the file. */

export type PathKind = 'plain' | 'test' | 'documentation' | 'example';

const TEST =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|testing|testdata|test-data|fixtures?|mocks?|__mocks__|__fixtures__|e2e|cypress|snapshots?|__snapshots__)\/|[._-](?:test|spec|mock|fixture)s?\.[A-Za-z0-9.]+$|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb|exs?)$|Tests?\.(?:java|kt|cs|swift)$/i;
const EXAMPLE =
  /(?:^|\/)(?:examples?|samples?|demos?|tutorials?|playground|templates?)\/|(?:^|[._-])(?:example|sample|template|dist|tpl)s?(?:\.[A-Za-z0-9]+)?$/i;
const DOCUMENTATION =
  /(?:^|\/)(?:docs?|documentation|man)\/|\.(?:md|mdx|rst|adoc|asciidoc)$|(?:^|\/)(?:readme|changelog|contributing)[^/]*$/i;
const LOCK =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|cargo\.lock|composer\.lock|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|gemfile\.lock|go\.sum|mix\.lock|pubspec\.lock|podfile\.lock|package\.resolved|flake\.lock|gradle\.lockfile|packages\.lock\.json|\.terraform\.lock\.hcl|cartfile\.resolved|paket\.lock)$/i;
/** Nobody configures a service there; numbers, encoded pictures and labels in many languages abound. */
const INERT =
  /(?:^|\/)(?:i18n|l10n|locales?|translations?|lang|languages)\/[^/]{1,100}\.(?:json|ya?ml|properties|php|js|ts|xml|strings|toml|ini)$|\.(?:svg|css|scss|sass|less|map|po|pot|ics|vcf|bib|tex|srt|vtt|geojson|kml|gpx|obj|stl|dic|aff|pdb|snap)$/i;

export function pathKind(path: string): PathKind {
  if (TEST.test(path)) return 'test';
  if (EXAMPLE.test(path)) return 'example';
  return DOCUMENTATION.test(path) ? 'documentation' : 'plain';
}

/** Lock files are full of digests, and of nothing else that looks random. */
export function isLockFile(path: string): boolean {
  return LOCK.test(path);
}

/** Files in which only credentials of a known shape are believed. */
export function isInertFile(path: string): boolean {
  return INERT.test(path);
}
