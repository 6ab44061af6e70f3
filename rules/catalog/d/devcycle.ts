/** DevCycle. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'devcycle',
  title: 'DevCycle',
  url: 'https://www.devcycle.com',
  severity: 'medium',
  opens: 'reads the feature flags of one environment',
  rotate: "In the account's API settings.",
  sources: ['https://docs.devcycle.com/'],
  rules: [
    { kind: 'client-sdk-key', severity: 'low', form: "'dvc_client_' alnum{8,32}" },
    { kind: 'mobile-sdk-key', severity: 'low', form: "'dvc_mobile_' alnum{8,32}" },
    { kind: 'server-sdk-key', form: "'dvc_server_' alnum{8,32}" },
  ],
});
