/**
 * One tree of the object store as text, a character a byte, gone through in the order of its names, which is the index's own. Texts
 * are compared by V8's own code, which needs no compiling: a commit waits for this once.
 */

export interface TreeText {
  /** Whether it has this entry: mode as git writes it, name and id. To be asked in order. */
  holds(mode: string, name: string, id: string): boolean;
  /** The id of the folder of that name; null where there is none. To be asked in order. */
  folder(name: string): string | null;
  /** Whether every entry is as it should be. */
  isWhole(): boolean;
}

interface Entry {
  readonly mode: string;
  readonly key: string;
  readonly id: string;
  readonly end: number;
}

const TREE = 0o040000;
const FILE = 0o100000;

export function openTree(text: string, idLength: number): TreeText {
  const form = /([0-7]{1,7}) ([^\0]+)\0/y;
  /** Where the next entry begins. */
  let at = 0;
  /** What stands there, once it was read: names may be as long as trees, and are asked for as often as the index has entries. */
  let read: { readonly at: number; readonly entry: Entry | null } = { at: -1, entry: null };

  /** Null behind the last one, and where none can be read. */
  const next = (): Entry | null => {
    if (read.at !== at) read = { at, entry: readEntry() };
    return read.entry;
  };
  const readEntry = (): Entry | null => {
    form.lastIndex = at;
    const [, digits = '', name = ''] = form.exec(text) ?? [];
    const end = form.lastIndex + idLength;
    if (digits === '' || end > text.length) return null;
    const mode = plainMode(Number.parseInt(digits, 8));
    // In the order of names a folder's has a slash behind it.
    return { mode: mode.toString(8), key: mode === TREE ? `${name}/` : name, id: text.slice(end - idLength, end), end };
  };
  /** Goes on to that name, or to where it would stand. */
  const seek = (key: string): Entry | null => {
    for (let entry = next(); entry !== null && entry.key <= key; entry = next()) {
      if (entry.key === key) return entry;
      at = entry.end;
    }
    return null;
  };
  return {
    holds(mode, name, id) {
      // Nearly every one is as it was.
      const line = `${mode} ${name}\0${id}`;
      if (text.startsWith(line, at)) {
        at += line.length;
        return true;
      }
      const entry = seek(name);
      return entry?.mode === mode && entry.id === id;
    },
    folder: (name) => seek(`${name}/`)?.id ?? null,
    isWhole() {
      for (let entry = next(); entry !== null; entry = next()) at = entry.end;
      return at === text.length;
    },
  };
}

/** Old trees hold permissions that git takes for one of two. */
function plainMode(mode: number): number {
  return (mode & 0o170000) === FILE ? FILE | ((mode & 0o100) === 0 ? 0o644 : 0o755) : mode;
}
