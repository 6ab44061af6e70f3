/** Harvest. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'harvest',
  title: 'Harvest',
  url: 'https://www.getharvest.com',
  severity: 'medium',
  opens: 'reads and writes time entries, clients and invoices',
  rotate: 'https://id.getharvest.com/developers',
  sources: ['https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/'],
  rules: [
    {
      kind: 'personal-access-token',
      confidence: 0.6,
      words: ['harvest'],
      nameOnly: true,
      form: "digit{4,9} '.pt.' b64url{60,100}",
      paired: ['account id'],
      verify: 'GET https://api.harvestapp.com/v2/users/me [Authorization: Bearer {token}; Harvest-Account-Id: {account}]',
    },
  ],
});
