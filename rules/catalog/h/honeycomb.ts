/** Honeycomb. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'honeycomb',
  title: 'Honeycomb',
  url: 'https://www.honeycomb.io',
  severity: 'high',
  opens: 'sends and queries telemetry of the environment',
  rotate: 'In the environment settings at ui.honeycomb.io, under API keys.',
  sources: ['https://docs.honeycomb.io/configure/environments/manage-api-keys', 'https://docs.honeycomb.io/api/authentication'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['honeycomb'],
      nameOnly: true,
      form: 'alnum{22}',
      verify: 'GET https://api.honeycomb.io/1/auth [X-Honeycomb-Team: {token}]',
    },
    {
      kind: 'api-key-2',
      confidence: 0.8,
      words: ['honeycomb'],
      nameOnly: true,
      form: 'xdigit{32}',
      verify: 'GET https://api.honeycomb.io/1/auth [X-Honeycomb-Team: {token}]',
    },
  ],
});
