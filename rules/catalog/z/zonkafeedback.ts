/** Zonka Feedback. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zonkafeedback',
  title: 'Zonka Feedback',
  url: 'https://www.zonkafeedback.com',
  severity: 'medium',
  opens: 'reads survey answers and contacts',
  rotate: 'In the company settings, under Developers, API.',
  sources: ['https://apidocs.zonkafeedback.com/'],
  rules: [
    {
      kind: 'api-token',
      words: ['zonka'],
      form: 'alnum{36}',
      verify:
        'GET https://app-us1.zonkafeedback.com/responses?page=1&limit=25&startDate=2020-05-02&endDate=2020-05-09 [Z-API-TOKEN: {token}]',
    },
  ],
});
