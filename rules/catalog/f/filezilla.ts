/** FileZilla. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'filezilla',
  title: 'FileZilla',
  url: 'https://filezilla-project.org',
  severity: 'high',
  opens: 'signs in to the saved FTP or SFTP server',
  rotate: 'Change the password at the server the file names.',
  sources: ['https://wiki.filezilla-project.org/Documentation'],
  rules: [
    {
      kind: 'site-password',
      words: ['filezilla', 'sitemanager', 'pass_encoding_base64', 'recentservers'],
      form: "(b64{4,200} '='{0,2} | any{4,128})",
    },
  ],
});
