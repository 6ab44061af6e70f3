/** Semaphore. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'semaphore',
  title: 'Semaphore',
  url: 'https://semaphore.co',
  severity: 'high',
  opens: 'sends sms as the account and reads sent messages',
  rotate: "In the account's API settings.",
  sources: ['https://semaphore.co/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['semaphore'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.semaphore.co/api/v4/account?apikey={token}',
    },
  ],
});
