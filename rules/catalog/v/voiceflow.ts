/** Voiceflow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'voiceflow',
  title: 'Voiceflow',
  url: 'https://www.voiceflow.com',
  severity: 'high',
  opens: 'runs agents and reads their conversations',
  rotate: "In the agent's settings, under API keys.",
  sources: ['https://docs.voiceflow.com/'],
  rules: [
    { kind: 'api-key', confidence: 0.9, words: ['voiceflow'], form: "('VF.' | 'VF.DM.' | 'VF.WS.') xdigit{24} '.' alnum{16}" },
  ],
});
