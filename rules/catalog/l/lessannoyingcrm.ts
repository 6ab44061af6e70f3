/** Less Annoying CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lessannoyingcrm',
  title: 'Less Annoying CRM',
  url: 'https://www.lessannoyingcrm.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts',
  rotate: 'In the account settings, under Programmer API.',
  sources: ['https://www.lessannoyingcrm.com/help/'],
  rules: [
    {
      kind: 'api-key',
      words: ['less'],
      nameOnly: true,
      form: 'alnum[-]{57}',
      verify: 'GET https://api.lessannoyingcrm.com?UserCode={token}&APIToken={token}&Function=GetUserInfo',
    },
  ],
});
