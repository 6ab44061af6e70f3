/** Azure Mixed Reality. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azuremixedreality',
  title: 'Azure Mixed Reality',
  url: 'https://azure.microsoft.com',
  severity: 'medium',
  opens: "reads and writes the account's spatial anchors",
  rotate: 'https://portal.azure.com',
  rules: [
    { kind: 'spatial-anchors-key', words: ['mixed_reality', 'spatial_anchors', 'remote_rendering', 'azure'], form: 'hex{32}' },
  ],
});
