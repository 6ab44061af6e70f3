/** Langfuse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'langfuse',
  title: 'Langfuse',
  url: 'https://langfuse.com',
  severity: 'high',
  opens: "reads and writes the project's traces and prompts",
  rotate: 'In the project settings, under API keys.',
  sources: ['https://langfuse.com/docs'],
  otherHosts: true,
  rules: [
    { kind: 'public-key', severity: 'low', form: "'pk-lf-' UUID", part: true },
    {
      kind: 'secret-key',
      form: "'sk-lf-' UUID",
      paired: ['langfuse.public-key'],
      verify: 'GET https://cloud.langfuse.com/api/public/projects [Authorization: Basic base64({public_key}:{token})]',
    },
  ],
});
