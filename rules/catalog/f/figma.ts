/** Figma. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `figd_${g.chars('b64url', 38)}`;

export const provider: Provider = {
  id: 'figma',
  title: 'Figma',
  url: 'https://www.figma.com',
  rules: [
    {
      id: 'figma.personal-access-token',
      title: 'Figma personal access token',
      severity: 'medium',
      confidence: 0.96,
      pattern: token('figd_[A-Za-z0-9_-]{38,43}', 'base64url'),
      keywords: ['figd_'],
      minEntropy: 3.5,
      prefix: 'figd_',
      samples: {
        match: [env('FIGMA_TOKEN', value), json('token', value)],
        no: [neighbours(value, 'Q7xQ7x')[1], (g) => `token=figd_${g.chars('b64url', 37)}\n`],
      },
      rotate: 'https://www.figma.com/settings',
      names: { item: 'figma personal-access-token', field: 'token' },
      sources: ['https://developers.figma.com/docs/rest-api/personal-access-tokens/'],
    },
  ],
};
