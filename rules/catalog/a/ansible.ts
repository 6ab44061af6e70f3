/** Ansible Vault. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ansible',
  title: 'Ansible Vault',
  url: 'https://www.ansible.com',
  severity: 'high',
  opens: 'opens the vaulted variables once the password is known',
  rotate: 'Change the secrets inside, then ansible-vault rekey.',
  sources: ['https://docs.ansible.com/ansible/latest/vault_guide/index.html'],
  rules: [
    {
      kind: 'vault-encrypted-block',
      severity: 'low',
      confidence: 0.4,
      words: ['ansible'],
      form: "'$ANSIBLE_VAULT;' digit{1} '.' digit{1} ';' alnum{3,10} (';' alnum[_.-]{1,64}){0,1} ws{1,9} hex{16,200}",
    },
  ],
});
