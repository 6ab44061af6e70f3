/** `.netrc`: what a machine is logged in to with. The secret is the password alone. */
import { defineProvider } from '../../provider.ts';
import { password, text } from '../../sample-text.ts';

export const provider = defineProvider({
  id: 'netrc',
  title: '.netrc',
  url: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  rules: [
    {
      id: 'netrc.machine-password',
      title: 'Password in a .netrc file',
      severity: 'high',
      opens: 'logs in to the machine as the user',
      confidence: 0.85,
      pattern:
        /(?:^|[\s"'`])machine[ \t]{1,4}[\w.-]{3,80}(?:[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t]{0,8})login[ \t]{1,4}[^\s"'`]{1,60}(?:[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t]{0,8})password[ \t]{1,4}(?![$<%]|\{)(?<secret>[^\s"'`]{3,200})/m,
      keywords: ['password'],
      window: { before: 208, after: 216 },
      chosen: true,
      specificity: 6,
      samples: {
        match: [
          text('machine git.internal login deploy password ', password, '\n'),
          text('machine api.internal\n  login deploy\n  password ', password, '\n'),
        ],
        no: [
          () => 'machine git.internal login deploy\n',
          () => 'machine git.internal login deploy password $PASSWORD\n',
          text('the machine has a login and a password ', password, '\n'),
        ],
      },
      rotate: 'Change the password of this user on the machine.',
      names: { item: 'netrc login', field: 'password' },
      sources: ['https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'],
    },
  ],
});
