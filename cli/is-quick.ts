/**
 * Which command lines the quick program answers: scans, and the hook that git waits for. It holds nothing that talks to the
 * service or to vendors and knows no help; a doubt goes to the whole program.
 */
export function isQuick(args: readonly string[]): boolean {
  const [name, word] = args;
  if (name !== 'scan' && !(name === 'hook' && word === 'run')) return false;
  return !args.some((arg) => arg === '--push' || arg === '--verify' || arg === '--help' || /^-[^-]*h/.test(arg));
}
