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
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['wandb', 'weightsandbiases', 'weights_and_biases'],
      form: 'hex{40}',
      verify: 'POST https://api.wandb.ai/graphql [Authorization: Basic base64(api:{token})]',
    },
    { kind: 'api-key-v1', form: "'wandb_v1_' word{77}" },
    {
      kind: 'api-key-loose',
      words: ['wandb', 'weightsandbiases'],
      form: 'xdigit{40}',
      loose: true,
      verify: 'POST https://api.wandb.ai/graphql [Authorization: Basic base64(api:{token})]',
    },
  ],
});
