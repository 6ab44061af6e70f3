/** SkyBiometry. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'skybiometry',
  title: 'SkyBiometry',
  url: 'https://skybiometry.com',
  severity: 'medium',
  opens: 'runs face recognition and reads its stored face tags',
  rotate: "In the account's API settings.",
  sources: ['https://skybiometry.com/documentation/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['skybiometry'], form: 'base32{26}', paired: ['api-secret'] }],
});
