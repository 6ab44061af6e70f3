/** HashiCorp Vagrant Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vagrantcloud',
  title: 'HashiCorp Vagrant Cloud',
  url: 'https://app.vagrantup.com',
  severity: 'high',
  opens: "publishes and deletes the account's boxes",
  rotate: 'In the account settings, under Security.',
  sources: ['https://developer.hashicorp.com/vagrant/vagrant-cloud'],
  rules: [
    {
      kind: 'personal-token',
      words: ['vagrantcloud', 'vagrant'],
      form: "alnum{14} '.atlasv1.' alnum{67}",
      verify: 'GET https://app.vagrantup.com/api/v2/authenticate [Authorization: Bearer {token}]',
    },
  ],
});
