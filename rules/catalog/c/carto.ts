/** CARTO. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'carto',
  title: 'CARTO',
  url: 'https://carto.com',
  severity: 'high',
  opens: "reads and, where granted, writes the account's map data",
  rotate: "In the account's API settings.",
  sources: ['https://docs.carto.com/'],
  rules: [{ kind: 'api-access-token', form: "'eyJhbGciOiJIUzI1NiJ9.' b64url{20,80} '.' b64url{20,60}" }],
});
