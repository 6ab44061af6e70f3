/** Prefect. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'prefect',
  title: 'Prefect',
  url: 'https://www.prefect.io',
  severity: 'high',
  opens: "reads and runs the account's workflows and their stored blocks",
  rotate: 'https://app.prefect.cloud/my/api-keys',
  sources: ['https://docs.prefect.io/latest/cloud/users/api-keys'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['prefect'],
      nameOnly: true,
      form: "'pnu_' alnum{36}",
      verify: 'GET https://api.prefect.cloud/api/me/workspaces [Authorization: Bearer {token}]',
    },
  ],
});
