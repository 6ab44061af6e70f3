/** Queue names and what each job carries. Jobs are clear text in Redis and Postgres: ids, places and ciphertext only. */
import { z } from 'zod';
import { LEVELS, SEVERITIES } from '../model/index.ts';

export const QUEUES = ['scan', 'ingest', 'alert', 'deliver'] as const;
export type QueueName = (typeof QUEUES)[number];

const hex32 = z.string().regex(/^[0-9a-f]{32}$/);
const text = (max: number) => z.string().max(max);
/** What an `integer` of Postgres holds; no file has more lines. */
const position = z.int().min(1).max(2_147_483_647);

const LocationPayload = z.strictObject({
  source: z.enum(['file', 'git', 'index', 'stdin', 'archive', 'host', 'url']),
  path: text(4096),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
  byteStart: z.int().min(0),
  byteEnd: z.int().min(0),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  author: text(512).optional(),
  date: text(64).optional(),
  inner: text(1024).optional(),
});

/** A finding as it travels: the same fields as in a report; strict, so that no other field can smuggle a value. */
const FindingPayload = z.strictObject({
  schema: z.literal('keyward.finding/1'),
  id: hex32,
  secret: hex32,
  rule: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .max(100),
  title: text(200),
  severity: z.enum(SEVERITIES),
  confidence: z.number().min(0).max(1),
  level: z.enum(LEVELS),
  location: LocationPayload,
  also: z.array(LocationPayload).max(50),
  preview: text(80),
});

/** What `scan --push` sends and the ingest queue carries. `sealed` is the base64 of one age file. */
export const Chunk = z.strictObject({
  schema: z.literal('keyward.chunk/1'),
  id: z.uuid(),
  project: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ /-]{0,119}$/),
  scanner: text(120),
  time: z.int(),
  findings: z.array(FindingPayload).min(1).max(200),
  sealed: z.string().max(4_000_000),
});
export type Chunk = z.infer<typeof Chunk>;

/** All that a consumer believes of an ingest job: which row it means. */
export const IngestJob = z.object({ id: z.string().max(64) });
export type IngestJob = z.infer<typeof IngestJob>;

/** A scan of a registered repository: everything, or the commits of one push. */
export const ScanJob = z.strictObject({ schema: z.literal('keyward.scan/1'), scan: z.string() });
export type ScanJob = z.infer<typeof ScanJob>;

/** What a job scheduler adds: the scan row is made when the job runs. */
export const ScheduledScanJob = z.strictObject({ schema: z.literal('keyward.scheduled-scan/1'), schedule: z.string() });
export type ScheduledScanJob = z.infer<typeof ScheduledScanJob>;

/** A poke: detectors read the trail from their cursor on. */
export const AlertJob = z.strictObject({ schema: z.literal('keyward.alert/1'), seq: z.int() });
export type AlertJob = z.infer<typeof AlertJob>;

export const DeliverJob = z.strictObject({ schema: z.literal('keyward.deliver/1'), delivery: z.string() });
export type DeliverJob = z.infer<typeof DeliverJob>;
