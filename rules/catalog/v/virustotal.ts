/** VirusTotal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'virustotal',
  title: 'VirusTotal',
  url: 'https://www.virustotal.com',
  severity: 'medium',
  opens: "looks up and submits files and urls with the account's quota",
  rotate: 'https://www.virustotal.com/gui/my-apikey',
  sources: ['https://docs.virustotal.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['virustotal'],
      form: 'alnum{64}',
      verify: 'GET https://www.virustotal.com/api/v3/metadata [x-apikey: {token}]',
    },
  ],
});
