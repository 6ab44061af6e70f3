/** Adafruit IO. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'adafruit',
  title: 'Adafruit IO',
  url: 'https://io.adafruit.com',
  severity: 'medium',
  opens: "reads and writes the account's device feeds",
  rotate: 'On io.adafruit.com, under My Key, regenerate.',
  sources: ['https://io.adafruit.com/api/docs/'],
  rules: [
    {
      kind: 'api-key',
      form: "'aio_' alnum{28}",
      verify: 'GET https://io.adafruit.com/api/v2/ladybugtest/feeds/ [x-aio-key: {token}]',
    },
    { kind: 'api-key-2', words: ['adafruit'], form: 'b64url{32}' },
  ],
});
