/** The text of the pre-commit hook. It fails whenever Keyward cannot be started: a hook that passes then protects nothing. */

/** By this line a hook of ours is known again. */
export const HOOK_MARK = '# keyward-hook/1';

/** `node` and `entry` are absolute paths of the running program. */
export function hookScript(node: string, entry: string): string {
  return `#!/bin/sh
${HOOK_MARK}
# Scans what is staged. Written by \`keyward hook install\`, removed by \`keyward hook uninstall\`.
# To commit past it, knowingly: git commit --no-verify
node=${quote(node)}
keyward=${quote(entry)}
if [ -x "$node" ] && [ -f "$keyward" ]; then exec "$node" "$keyward" hook run; fi
if command -v keyward >/dev/null 2>&1; then exec keyward hook run; fi
if command -v npx >/dev/null 2>&1; then exec npx --no-install keyward hook run; fi
echo 'error: the pre-commit hook does not find keyward, so nothing was scanned.' >&2
echo '  hint: run "keyward hook install" again, or commit past it, knowingly: git commit --no-verify' >&2
exit 2
`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
