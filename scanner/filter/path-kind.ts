/**
 * What a path says about what stands in the file. By folders, names and endings rather than by a pattern for each question: to
 * compile those takes longer than a small scan's first finding takes otherwise.
 */
import { createWordList } from './word-list.ts';
import type { WordList } from './word-list.ts';

export type PathKind = 'plain' | 'test' | 'documentation' | 'example';

const TEST_FOLDERS = createWordList(
  'test tests __tests__ spec specs testing testdata test-data fixture fixtures mock mocks __mocks__ __fixtures__ e2e cypress snapshot snapshots __snapshots__',
);
/** What each of the names below holds. */
const TEST_WORDS = ['test', 'spec', 'mock', 'fixture'];
const TEST_NAME =
  /[._-](?:test|spec|mock|fixture)s?\.[a-z0-9.]+$|^test_[^]+\.py$|_test\.(?:go|py|rb|exs?)$|tests?\.(?:java|kt|cs|swift)$/;
const EXAMPLE_FOLDERS = createWordList(
  'example examples sample samples demo demos tutorial tutorials playground template templates',
);
const EXAMPLE_WORDS = ['example', 'sample', 'template', 'dist', 'tpl'];
const EXAMPLE_PATH = /(?:^|[._-])(?:example|sample|template|dist|tpl)s?(?:\.[a-z0-9]+)?$/;
const MANUAL_FOLDERS = createWordList('doc docs documentation man');
const MANUAL_ENDINGS = createWordList('md mdx rst adoc asciidoc');
const MANUAL_BEGINNINGS = ['readme', 'changelog', 'contributing'];
const LOCK_FILES = createWordList(
  `package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml pnpm-lock.yml bun.lock bun.lockb deno.lock cargo.lock composer.lock
  poetry.lock uv.lock pdm.lock pipfile.lock gemfile.lock go.sum mix.lock pubspec.lock podfile.lock package.resolved flake.lock
  gradle.lockfile packages.lock.json .terraform.lock.hcl cartfile.resolved paket.lock`,
);
/** Labels in many languages. */
const LANGUAGE_FOLDERS = createWordList('i18n l10n locale locales translation translations lang languages');
const LANGUAGE_ENDINGS = createWordList('json yaml yml properties php js ts xml strings toml ini');
const LONGEST_LANGUAGE = 100;
/** Nobody configures a service there; numbers and encoded pictures abound. */
const INERT_ENDINGS = createWordList(
  'svg css scss sass less map po pot ics vcf bib tex srt vtt geojson kml gpx obj stl dic aff pdb snap',
);

export function pathKind(path: string): PathKind {
  const folded = path.toLowerCase();
  const folders = folded.split('/');
  const name = folders.pop() as string;
  const stands = (among: WordList): boolean => folders.some((folder) => among.has(folder));
  const holds = (words: readonly string[]): boolean => words.some((word) => name.includes(word));
  if (stands(TEST_FOLDERS) || (holds(TEST_WORDS) && TEST_NAME.test(name))) return 'test';
  if (stands(EXAMPLE_FOLDERS) || (holds(EXAMPLE_WORDS) && EXAMPLE_PATH.test(folded))) return 'example';
  const isManual = MANUAL_ENDINGS.has(endingOfName(name)) || MANUAL_BEGINNINGS.some((beginning) => name.startsWith(beginning));
  return isManual || stands(MANUAL_FOLDERS) ? 'documentation' : 'plain';
}

/** Lock files are full of digests, and of nothing else that looks random. */
export function isLockFile(path: string): boolean {
  return LOCK_FILES.has(nameOf(path).toLowerCase());
}

/** Files in which only credentials of a known shape are believed. */
export function isInertFile(path: string): boolean {
  const name = nameOf(path);
  const ending = endingOfName(name).toLowerCase();
  if (INERT_ENDINGS.has(ending)) return true;
  // Of the name as it stands: in lower case some letters are two.
  const stem = name.length - ending.length - 1;
  if (!LANGUAGE_ENDINGS.has(ending) || stem < 1 || stem > LONGEST_LANGUAGE) return false;
  const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
  return LANGUAGE_FOLDERS.has(nameOf(folder).toLowerCase());
}

/** Behind the last slash. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Behind the last dot; empty where there is none. */
export function endingOfName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1 || name.length);
}
