/** Neo4j. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'neo4j',
  title: 'Neo4j',
  url: 'https://neo4j.com',
  severity: 'high',
  opens: 'logs in to the graph database',
  rotate: 'Change the password with ALTER USER or in the Aura console.',
  sources: ['https://neo4j.com/docs/operations-manual/current/authentication-authorization/'],
  rules: [{ kind: 'password', words: ['neo4j'], form: 'any{8,64}', chosen: true }],
});
