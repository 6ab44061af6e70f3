/** VK. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vkontakte',
  title: 'VK',
  url: 'https://vk.com',
  severity: 'high',
  opens: 'acts for the user or community within its scopes',
  rotate: "In the account's API settings.",
  sources: ['https://dev.vk.com/'],
  rules: [
    {
      kind: 'access-token',
      form: "'vk1.a.' b64url{100,200}",
      verify: 'GET https://api.vk.com/method/users.get?access_token={token}&v=5.131',
    },
    { kind: 'access-token-2', form: "'vk1.a.' b64url{180,260}" },
  ],
});
