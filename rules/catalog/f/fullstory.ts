/** Fullstory. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fullstory',
  title: 'Fullstory',
  url: 'https://www.fullstory.com',
  severity: 'high',
  opens: 'reads and writes users, events and sessions',
  rotate: "In Fullstory's settings, under API keys.",
  sources: [
    'https://developer.fullstory.com/server/authentication',
    'https://help.fullstory.com/hc/en-us/articles/360052021773-Managing-API-Keys',
  ],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['fs', 'fullstory'],
      form: "('eu1.' | 'na1.') alnum{20,140}",
      verify: 'GET https://api.fullstory.com/me [Authorization: Basic base64({token}:)]',
    },
    {
      kind: 'api-key-2',
      words: ['fullstory'],
      form: 'b64{88}',
      verify: 'GET https://api.fullstory.com/operations/v1 [Authorization: Basic {token}]',
    },
    {
      kind: 'api-key-3',
      form: "'na1.' b64{100}",
      verify: 'GET https://api.fullstory.com/v2/users [Authorization: Basic {token}]',
    },
  ],
});
