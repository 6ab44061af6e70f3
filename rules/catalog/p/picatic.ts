/** Picatic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'picatic',
  title: 'Picatic',
  severity: 'high',
  opens: 'reads events and attendees of the organizer',
  rotate: 'Picatic has closed; remove the key.',
  sources: ['https://developer.picatic.com'],
  rules: [{ kind: 'api-key', confidence: 0.9, words: ['picatic'], form: "'sk_live_' lowalnum{32}" }],
});
