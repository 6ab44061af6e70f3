/** Autodesk Platform Services. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'autodesk',
  title: 'Autodesk Platform Services',
  url: 'https://aps.autodesk.com',
  severity: 'high',
  opens: 'reads and writes design data as the application',
  rotate: "In the account's API settings.",
  sources: ['https://aps.autodesk.com/developer/documentation'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['autodesk', 'forge_client', 'aps_client'],
      form: 'alnum{32,64}',
      part: true,
      paired: ['autodesk.client-secret'],
    },
    {
      kind: 'client-secret',
      confidence: 0.6,
      words: ['autodesk', 'forge_client', 'aps_client'],
      form: 'alnum{16,64}',
      paired: ['autodesk.client-id'],
    },
  ],
});
