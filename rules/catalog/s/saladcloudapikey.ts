/** SaladCloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'saladcloudapikey',
  title: 'SaladCloud',
  url: 'https://salad.com',
  severity: 'critical',
  opens: "starts and controls gpu containers at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.salad.com/'],
  rules: [{ kind: 'api-key', form: "'salad_cloud_' alnum{1,20} '_' alnum{30,80}" }],
});
