/** Laravel. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'laravel',
  title: 'Laravel',
  url: 'https://laravel.com',
  severity: 'critical',
  opens: "decrypts and forges the application's cookies and sessions",
  rotate: 'Run php artisan key:generate and redeploy.',
  sources: ['https://laravel.com/docs/encryption'],
  rules: [
    { kind: 'app-key', confidence: 0.9, words: ['app_key', 'laravel'], form: "'base64:' b64{43} '='" },
    { kind: 'application-encryption-key', form: "'base64:' b64{43} '='" },
  ],
});
