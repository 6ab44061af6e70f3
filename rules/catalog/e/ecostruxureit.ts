/** EcoStruxure IT. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ecostruxureit',
  title: 'EcoStruxure IT',
  url: 'https://ecostruxureit.com',
  severity: 'high',
  opens: "reads the organisation's data-centre inventory and alarms",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['ecostruxureit'],
      form: "'AK1' alnum[/]{50,55}",
      verify: 'GET https://api.ecostruxureit.com/rest/v1/organizations [Authorization: Bearer {token}]',
    },
  ],
});
