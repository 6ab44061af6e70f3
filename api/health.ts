/** `/healthz`: the process answers. `/readyz`: a write to the database and one to the queue went through. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { KeywardError } from '../core/errors/index.ts';
import type { ApiContext, ApiEnv } from './resource.ts';

const DEADLINE = 5000;

export function registerHealth(app: OpenAPIHono<ApiEnv>, context: ApiContext): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const [database, queue] = await Promise.all([outcome(writeHeartbeat(context)), outcome(context.queues.check())]);
    const ready = database === 'ok' && queue === 'ok';
    return c.json({ status: ready ? 'ready' : 'not-ready', database, queue, backend: context.queues.backend }, ready ? 200 : 503);
  });
}

async function writeHeartbeat({ store }: ApiContext): Promise<void> {
  await sql`insert into heartbeats (name) values ('api') on conflict (name) do update set at = now()`.execute(store);
}

/** `ok`, or the code of what went wrong. A part that hangs is a part that is gone. */
async function outcome(work: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), DEADLINE);
  });
  try {
    return await Promise.race([
      work.then(
        () => 'ok',
        (error: unknown) => (error instanceof KeywardError ? error.code : 'unreachable'),
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
