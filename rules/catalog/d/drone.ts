/** Drone CI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'drone',
  title: 'Drone CI',
  url: 'https://www.drone.io',
  severity: 'critical',
  opens: 'starts builds and manages repositories and secrets',
  rotate: "In the Drone user's account settings.",
  sources: ['https://docs.drone.io/'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['droneci'],
      form: 'alnum{32}',
      verify: 'GET https://cloud.drone.io/api/user [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-2',
      words: ['drone'],
      nameOnly: true,
      form: 'xdigit{32,64}',
      verify: 'GET https://cloud.drone.io/api/user [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-3',
      words: ['drone'],
      nameOnly: true,
      form: "'ey' b64url{30,150} '.' b64url{10,130} '.' b64url{10,130}",
      verify: 'GET https://cloud.drone.io/api/user [Authorization: Bearer {token}]',
    },
  ],
});
