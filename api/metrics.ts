/** `/metrics` for Prometheus: counts only; no label ever carries a name, a path or an id that callers choose. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { Counter, Gauge, Registry } from 'prom-client';
import type { ApiContext, ApiEnv } from './resource.ts';

export function registerMetrics(app: OpenAPIHono<ApiEnv>, context: ApiContext): void {
  const registers = [new Registry()];
  const requests = new Counter({
    name: 'keyward_http_requests_total',
    help: 'Answers by method and status.',
    labelNames: ['method', 'status'],
    registers,
  });
  const jobs = new Gauge({
    name: 'keyward_queue_jobs',
    help: 'Jobs by queue and state.',
    labelNames: ['queue', 'state'],
    registers,
  });
  const waiting = new Gauge({ name: 'keyward_chunks_waiting', help: 'Pushed chunks that are not vaulted yet.', registers });
  const oldest = new Gauge({ name: 'keyward_chunks_oldest_seconds', help: 'Age of the oldest of them.', registers });
  app.use(async (c, next) => {
    await next();
    requests.inc({ method: c.req.method, status: String(c.res.status) });
  });
  app.get('/metrics', async (c) => {
    const counts = await context.queues.counts();
    jobs.reset();
    for (const [queue, states] of Object.entries(counts)) {
      for (const [state, count] of Object.entries(states)) jobs.set({ queue, state }, count);
    }
    const row = await sql<{ count: string; age: number | null }>`
      select count(*) as count, extract(epoch from now() - min(received_at))::float8 as age from chunks where state = 'received'`.execute(
      context.store,
    );
    waiting.set(Number(row.rows[0]?.count ?? 0));
    oldest.set(row.rows[0]?.age ?? 0);
    const [register] = registers;
    return c.text((await register?.metrics()) ?? '', 200, { 'content-type': register?.contentType ?? 'text/plain' });
  });
}
