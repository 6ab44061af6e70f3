/** Azure Logic Apps. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurelogicapps',
  title: 'Azure Logic Apps',
  url: 'https://azure.microsoft.com',
  severity: 'high',
  opens: 'starts the workflow behind the URL',
  rotate: 'https://portal.azure.com',
  sources: ['https://learn.microsoft.com/en-us/azure/logic-apps/'],
  rules: [
    {
      kind: 'sas-url',
      form: "'https://' lowalnum[.-]{3,80} '.logic.azure.com' (':' digit{2,5}){0,1} '/workflows/' hex{32} '/triggers/' alnum[_%-]{1,80} '/paths/invoke?' alnum[_.=&%/-]{20,200} 'sig=' b64url{43}",
    },
  ],
});
