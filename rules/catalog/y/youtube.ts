/** YouTube. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'youtube',
  title: 'YouTube',
  url: 'https://www.youtube.com',
  severity: 'low',
  opens: "looks up videos and channels with the project's quota",
  rotate: 'https://console.cloud.google.com/apis/credentials',
  sources: ['https://developers.google.com/youtube/registering_an_application'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['youtube'],
      form: "'AIza' b64url{35}",
      verify: 'GET https://www.googleapis.com/youtube/v3/videos?part=id&id=dummy&key={token}',
    },
    { kind: 'api-key-2', words: ['youtube'], form: 'b64url{14}' },
  ],
});
