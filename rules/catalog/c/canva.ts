/** Canva. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'canva',
  title: 'Canva',
  url: 'https://www.canva.com',
  severity: 'high',
  opens: "acts as the integration in its users' designs",
  rotate: "In the Canva developer portal, in the integration's settings.",
  sources: ['https://www.canva.dev/docs/connect/'],
  rules: [
    { kind: 'client-id', severity: 'low', confidence: 0.9, words: ['canva'], form: "'OC-' b64url{8,16}", part: true },
    { kind: 'client-secret', form: "'cnvca' b64url{20,80}", paired: ['canva.client-id'] },
  ],
});
