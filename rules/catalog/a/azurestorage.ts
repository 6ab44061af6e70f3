/** Azure Storage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'azurestorage',
  title: 'Azure Storage',
  url: 'https://azure.microsoft.com',
  severity: 'critical',
  opens: 'reads and writes everything in the storage account',
  rotate: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
  sources: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage'],
  rules: [
    { kind: 'account-key', confidence: 0.8, words: ['azure'], form: "b64{86} '=='", paired: ['account-name'] },
    {
      kind: 'account-key-identifiable',
      confidence: 0.8,
      words: ['azurestorage'],
      form: "alnum[+/]{76} '+ASt' b64{5,6} '=='",
      paired: ['account-name'],
    },
    {
      kind: 'identifiable-84-char-key',
      confidence: 0.8,
      words: ['azurestorage'],
      form: "alnum{52} 'JQQJ9' set[9DH]{1} alnum{26} (alnum{4}){0,1}",
    },
    { kind: 'account-key-loose', words: ['azure'], form: "b64[-\\\\]{86,88} '='{0,2}", loose: true, paired: ['account-name'] },
  ],
});
