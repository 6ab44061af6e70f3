/** Rows of the trail over the API, a page at a time. */
import type { Head } from '../../audit/index.ts';
import type { AuditRow } from '../../core/model/index.ts';
import type { Client } from '../client.ts';

const PAGE = 1000;

/** Every row up to and including `head`, in order. */
export async function* fetchRows(client: Client, head: Head): AsyncGenerator<AuditRow> {
  let after = 0;
  while (after < head.seq) {
    const { rows } = (await client.get(`/v1/audit/rows?after=${after}&limit=${PAGE}`)) as { rows: AuditRow[] };
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) if (row.seq <= head.seq) yield row;
    after = last.seq;
  }
}

export async function fetchHead(client: Client): Promise<Head & { readonly publicKey: string }> {
  return (await client.get('/v1/audit/head')) as Head & { readonly publicKey: string };
}
