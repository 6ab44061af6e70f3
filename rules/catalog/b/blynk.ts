/** Blynk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blynk',
  title: 'Blynk',
  url: 'https://blynk.io',
  severity: 'high',
  opens: "reads and controls the organisation's devices",
  rotate: "In the Blynk console, in the organisation's settings.",
  sources: ['https://docs.blynk.io/'],
  rules: [
    {
      kind: 'device-access-token',
      confidence: 0.8,
      words: ['blynk_cloud_external'],
      form: 'b64url{32}',
      paired: ['cloud-host'],
      verify: 'GET https://{host}/external/api/isHardwareConnected?token={token}',
    },
    {
      kind: 'organization-access-token',
      confidence: 0.8,
      words: ['blynk_cloud', 'oa2'],
      form: 'b64url{40}',
      paired: ['cloud-host', 'blynk.organization-client-credentials'],
      verify: 'GET https://{host}/api/v1/organization/profile [Authorization: Bearer {token}]',
    },
    { kind: 'organization-client-credentials', confidence: 0.9, words: ['blynk_cloud'], form: "'oa2-client-id_' b64url{32}" },
  ],
});
