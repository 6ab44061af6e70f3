/** Kling AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'klingai',
  title: 'Kling AI',
  url: 'https://klingai.com',
  severity: 'high',
  opens: "generates video and images at the account's cost",
  rotate: 'https://app.klingai.com/global/dev',
  rules: [{ kind: 'secret-key', words: ['klingai', 'kling'], form: 'alnum{32}' }],
});
