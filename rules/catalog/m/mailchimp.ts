/** Mailchimp. The last part names the data centre. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const apiKey = (g: Generator): string => `${g.chars('hex', 32)}-us${g.pick(['6', '14', '21'])}`;

export const provider = defineProvider({
  id: 'mailchimp',
  title: 'Mailchimp',
  url: 'https://mailchimp.com',
  severity: 'high',
  opens: 'reads audiences and sends campaigns as the account',
  rotate: 'https://admin.mailchimp.com/account/api',
  sources: ['https://mailchimp.com/developer/marketing/guides/quick-start/', 'https://mailchimp.com/help/about-api-keys/'],
  rules: [
    {
      id: 'mailchimp.api-key',
      title: 'Mailchimp API key',
      severity: 'high',
      confidence: 0.95,
      pattern: token('[a-f0-9]{32}-us[0-9]{1,2}'),
      keywords: ['-us'],
      minEntropy: 2.8,
      samples: {
        match: [env('MAILCHIMP_API_KEY', apiKey), json('apiKey', apiKey)],
        no: [neighbours(apiKey)[1], (g) => `id=${g.chars('hex', 31)}-us6\n`, (g) => `id=${g.chars('hex', 32)}-eu6\n`],
      },
      verify: {
        method: 'GET',
        url: 'https://{dc}.api.mailchimp.com/3.0/ping',
        headers: { Authorization: 'Basic base64(any:{token})' },
        take: { dc: /-(?<part>us[0-9]{1,2})$/ },
        source: 'https://mailchimp.com/developer/marketing/api/ping/',
      },
      rotate: 'https://mailchimp.com/help/about-api-keys/',
      names: { item: 'mailchimp api-key', field: 'api-key' },
      sources: ['https://mailchimp.com/help/about-api-keys/', 'https://mailchimp.com/developer/marketing/guides/quick-start/'],
    },
    { kind: 'api-key-loose', words: ['mailchimp', 'mc'], form: "xdigit{32} '-us' digit{1,3}", loose: true },
  ],
});
