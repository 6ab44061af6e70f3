/** React app environment variable. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'react',
  title: 'React app environment variable',
  url: 'https://react.dev',
  severity: 'medium',
  opens: 'whatever the service behind the variable grants; ships to browsers',
  rotate: 'At the service that issued the value; keep secrets out of the bundle.',
  sources: ['https://create-react-app.dev/docs/adding-custom-environment-variables/'],
  rules: [{ kind: 'app-secret', confidence: 0.8, words: ['react_app'], form: 'any{6,200}', chosen: true }],
});
