/** AssemblyAI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'assemblyai',
  title: 'AssemblyAI',
  url: 'https://www.assemblyai.com',
  severity: 'high',
  opens: "transcribes and reads transcripts at the account's cost",
  rotate: 'https://www.assemblyai.com/app/api-keys',
  sources: ['https://www.assemblyai.com/docs'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['assemblyai'],
      form: 'alnum{32}',
      verify: 'GET https://api.assemblyai.com/v2/transcript?limit=1 [Authorization: {token}]',
    },
  ],
});
