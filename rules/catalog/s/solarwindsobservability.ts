/** SolarWinds Observability. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'solarwindsobservability',
  title: 'SolarWinds Observability',
  url: 'https://www.solarwinds.com',
  severity: 'high',
  opens: 'reads monitoring data or sends it to the organisation',
  rotate: 'In the settings, on the API Tokens page.',
  sources: ['https://documentation.solarwinds.com/'],
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['solarwinds', 'swo'], form: 'b64url{71}' }],
});
