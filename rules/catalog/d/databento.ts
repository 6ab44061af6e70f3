/** Databento. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'databento',
  title: 'Databento',
  url: 'https://databento.com',
  severity: 'medium',
  opens: "downloads market data at the account's cost",
  rotate: 'https://databento.com/portal/keys',
  sources: ['https://databento.com/docs'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['databento'],
      form: "'db-' alnum{29}",
      verify: 'GET https://hist.databento.com/v0/metadata.list_datasets [Authorization: Basic base64({token}:)]',
    },
  ],
});
