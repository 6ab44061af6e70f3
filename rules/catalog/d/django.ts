/** Django secret key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'django',
  title: 'Django secret key',
  url: 'https://www.djangoproject.com',
  severity: 'high',
  opens: 'forges sessions, reset links and signed values of the site',
  rotate: 'Change SECRET_KEY; old one into SECRET_KEY_FALLBACKS while moving.',
  sources: ['https://docs.djangoproject.com/en/stable/ref/settings/'],
  rules: [
    { kind: 'secret-key', words: ['secret_key', 'django'], form: 'any{50}', chosen: true },
    { kind: 'secret-key-insecure', form: "'django-insecure-' any{50}" },
  ],
});
