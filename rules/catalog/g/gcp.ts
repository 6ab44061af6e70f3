/** Google Cloud, and the Google AI keys that share its form. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodePem, isDerSequence } from '../../checks/pem.ts';
import { derKey, pemBlock } from '../../checks/sample-pem.ts';
import { assigned, token } from '../../pattern.ts';
import { code, env, json, neighbours, text } from '../../sample-text.ts';

const apiKey = (g: Generator): string => `AIza${g.chars('b64url', 35)}`;
const clientSecret = (g: Generator): string => `GOCSPX-${g.chars('b64url', 28)}`;
const refreshToken = (g: Generator): string => `1//0${g.chars('b64url', 99)}`;
const keyText = (g: Generator): string => `${pemBlock('PRIVATE KEY', derKey(g, 1190), '\\n')}\\n`;

export const provider = defineProvider({
  id: 'gcp',
  title: 'Google Cloud',
  url: 'https://cloud.google.com',
  severity: 'critical',
  opens: 'acts as the service account on its cloud project',
  rotate: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
  sources: ['https://cloud.google.com/iam/docs/service-account-creds', 'https://cloud.google.com/docs/authentication'],
  rules: [
    {
      id: 'gcp.api-key',
      title: 'Google API key',
      severity: 'high',
      confidence: 0.9,
      pattern: token('AIza[A-Za-z0-9_-]{35}', 'base64url'),
      keywords: ['AIza'],
      minEntropy: 3.5,
      prefix: 'AIza',
      samples: {
        match: [env('GEMINI_API_KEY', apiKey), code('key', apiKey), text('https://maps/js?key=', apiKey, '&v=3')],
        no: neighbours(apiKey),
      },
      rotate: 'https://console.cloud.google.com/apis/credentials',
      names: { item: 'google api-key', field: 'api-key' },
      sources: ['https://cloud.google.com/docs/authentication/api-keys'],
    },
    {
      id: 'gcp.service-account-key',
      title: 'Google Cloud service account key',
      severity: 'critical',
      confidence: 0.97,
      // The whole JSON string, with its escaped line ends, so that what is taken out is what a client reads.
      pattern:
        /"private_key"\s{0,4}:\s{0,4}"(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----(?:\\n|[A-Za-z0-9+/=]){64,4000}-----END (?:RSA )?PRIVATE KEY-----(?:\\n){0,2})"/,
      keywords: ['"private_key"'],
      window: { before: 32, after: 8128 },
      check: (secret) => {
        const pem = decodePem(secret);
        return pem !== null && isDerSequence(pem.bytes) ? 'certain' : false;
      },
      specificity: 20,
      samples: {
        match: [
          json('private_key', keyText),
          (g) => `{"type":"service_account","private_key":"${keyText(g)}","client_email":"a@b.iam.gserviceaccount.com"}`,
        ],
        no: [
          () => '  "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n",\n',
          (g) => `  "private_key": "-----BEGIN PRIVATE KEY-----\\n${g.chars('b64', 800)}\\n-----END PRIVATE KEY-----\\n",\n`,
        ],
      },
      rotate: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
      names: { item: 'gcp service-account-key', field: 'private_key' },
      sources: ['https://cloud.google.com/iam/docs/keys-create-delete'],
    },
    {
      id: 'gcp.oauth-client-secret',
      title: 'Google OAuth client secret',
      severity: 'high',
      confidence: 0.95,
      pattern: token('GOCSPX-[A-Za-z0-9_-]{28}', 'base64url'),
      keywords: ['GOCSPX-'],
      minEntropy: 3.2,
      prefix: 'GOCSPX-',
      samples: {
        match: [env('GOOGLE_CLIENT_SECRET', clientSecret), json('client_secret', clientSecret)],
        no: neighbours(clientSecret),
      },
      rotate: 'https://console.cloud.google.com/apis/credentials',
      names: { item: 'google oauth-client', field: 'client_secret' },
      sources: ['unconfirmed'],
    },
    {
      id: 'gcp.oauth-refresh-token',
      title: 'Google OAuth refresh token',
      severity: 'high',
      confidence: 0.85,
      pattern: assigned('refresh[_-]?token', '1//0[A-Za-z0-9_-]{38,512}', 'base64url'),
      keywords: ['refresh_token', 'refresh-token', 'refreshtoken'],
      window: { before: 16, after: 600 },
      minEntropy: 4,
      prefix: '1//0',
      samples: {
        match: [json('refresh_token', refreshToken), env('GOOGLE_REFRESH_TOKEN', refreshToken)],
        no: [
          json('refresh_token', (g) => `1//0${g.chars('b64url', 20)}`),
          text('https://host/1//0', (g) => g.chars('alnum', 60)),
        ],
      },
      rotate: 'https://myaccount.google.com/connections',
      names: { item: 'google oauth', field: 'refresh_token' },
      sources: ['https://developers.google.com/identity/protocols/oauth2'],
    },
    {
      kind: 'application-default-credentials-refresh-token',
      confidence: 0.9,
      words: ['authorized_user'],
      form: "'1//0' b64url{38,512}",
      paired: ['oauth-client-id', 'oauth-client-secret'],
    },
    { kind: 'express-mode-api-key', form: "'AQ.Ab8RN6' b64url{44}" },
    {
      kind: 'service-account-private-key-id',
      severity: 'low',
      words: ['gcp'],
      form: 'hex{40}',
      part: true,
      paired: ['gcp.service-account-key-json'],
    },
    { kind: 'private-key-id-loose', severity: 'low', words: ['gcp'], form: 'alnum{35,40}', loose: true, part: true },
  ],
});
