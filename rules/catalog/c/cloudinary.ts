/** Cloudinary. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudinary',
  title: 'Cloudinary',
  url: 'https://cloudinary.com',
  severity: 'high',
  opens: "uploads, reads and deletes the account's media",
  rotate: "In the account's API settings.",
  sources: ['https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['cloudinary'],
      form: 'digit{15}',
      paired: ['cloudinary.api-secret', 'cloud name'],
    },
    {
      kind: 'api-secret',
      confidence: 0.8,
      words: ['cloudinary'],
      form: 'b64url{27}',
      paired: ['cloudinary.api-key', 'cloud name'],
    },
    { kind: 'url', form: "'cloudinary://' digit{15} ':' b64url{27} '@' b64url{1,64}" },
  ],
});
