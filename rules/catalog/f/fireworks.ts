/** Fireworks AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fireworks',
  title: 'Fireworks AI',
  url: 'https://fireworks.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://app.fireworks.ai/settings/users/api-keys',
  sources: ['https://docs.fireworks.ai/tools-sdks/firectl/commands/set-api-key', 'https://docs.fireworks.ai'],
  rules: [
    {
      kind: 'api-key',
      form: "'fw_' alnum{22,24}",
      verify: 'GET https://api.fireworks.ai/inference/v1/models [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-any', words: ['fireworks'], nameOnly: true, form: "'fpk_' alnum{20,40}", loose: true },
  ],
});
