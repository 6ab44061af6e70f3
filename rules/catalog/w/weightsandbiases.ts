/** Weights & Biases. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'weightsandbiases',
  title: 'Weights & Biases',
  url: 'https://wandb.ai',
  severity: 'high',
  opens: 'reads and changes experiments, models and datasets as the user',
  rotate: 'https://wandb.ai/settings',
  sources: ['https://docs.wandb.ai/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['wandb', 'weightsandbiases', 'weights_and_biases'],
      form: 'hex{40}',
      verify: {
        method: 'POST',
        url: 'https://api.wandb.ai/graphql',
        headers: { Authorization: 'Basic base64(api:{token})' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.viewer.id'] },
      },
    },
    { kind: 'api-key-v1', form: "'wandb_v1_' word{77}" },
    {
      kind: 'api-key-loose',
      words: ['wandb', 'weightsandbiases'],
      form: 'xdigit{40}',
      loose: true,
      verify: {
        method: 'POST',
        url: 'https://api.wandb.ai/graphql',
        headers: { Authorization: 'Basic base64(api:{token})' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.viewer.id'] },
      },
    },
  ],
});
