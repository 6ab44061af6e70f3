/** Redis. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'redis',
  title: 'Redis',
  url: 'https://redis.io',
  severity: 'critical',
  opens: 'reads and writes the data store; a cloud key manages databases',
  rotate: "Change the user's password or ACL; cloud keys in Access Management.",
  sources: ['https://redis.io/docs/latest/operate/rc/api/'],
  rules: [
    {
      kind: 'cloud-api-key',
      confidence: 0.8,
      words: ['redis_cloud', 'rediscloud', 'redislabs'],
      form: "'A' lowalnum{30,60}",
      paired: ['redis.cloud-secret-key'],
    },
    {
      kind: 'cloud-secret-key',
      confidence: 0.8,
      words: ['redis_cloud', 'rediscloud', 'redislabs'],
      form: "'S' lowalnum{30,60}",
      paired: ['redis.cloud-api-key'],
    },
    {
      kind: 'password',
      confidence: 0.8,
      words: ['redis_password', 'redis_auth', 'requirepass'],
      form: 'any{8,200}',
      chosen: true,
    },
  ],
});
