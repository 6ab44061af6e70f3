/** Iterable. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'iterable',
  title: 'Iterable',
  url: 'https://iterable.com',
  severity: 'high',
  opens: 'reads users and sends messages as the project',
  rotate: 'In Iterable, under Integrations, API keys.',
  sources: ['https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys', 'https://api.iterable.com/api/docs'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['iterable'],
      nameOnly: true,
      form: 'alnum{32,64}',
      verify:
        'GET https://api.iterable.com/api/export/data.json?dataTypeName=emailSend&range=Today&onlyFields=List.empty [Api_Key: {token}]',
    },
  ],
});
