/**
 * Jobs that failed for good: what each was about and why it failed, never its data. They lie in a queue of their own beside each
 * queue, one letter for one subject however often it fails, and nobody consumes them.
 */
import type { Job } from 'bullmq';
import { z } from 'zod';
import type { RawQueue } from './backend.ts';
import { QUEUES } from './payloads.ts';
import type { QueueName } from './payloads.ts';

export interface DeadLetter {
  readonly queue: QueueName;
  readonly id: string;
  /** An error code. */
  readonly reason: string;
  /** When it failed for good first, in milliseconds since the epoch. */
  readonly time: number;
  /** Null when the job said nothing that can be read. */
  readonly subject: Subject | null;
}

export interface DeadLetters {
  /** The oldest first; as many as a person reads. */
  list(): Promise<DeadLetter[]>;
  /** Null when there is no such letter. */
  find(queue: QueueName, id: string): Promise<DeadLetter | null>;
  /** False when there was none. */
  drop(queue: QueueName, id: string): Promise<boolean>;
}

const LIMIT = 500;
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);
const Subject = z.object({ kind: z.enum(['chunk', 'scan', 'schedule', 'rows', 'delivery']), id });
type Subject = z.infer<typeof Subject>;

/** The one identifier that a job of each queue carries. */
const SUBJECTS: Readonly<Record<QueueName, z.ZodType<Subject>>> = {
  ingest: z.object({ id }).transform((data) => ({ kind: 'chunk', id: data.id })),
  scan: z.union([
    z.object({ scan: id }).transform((data) => ({ kind: 'scan' as const, id: data.scan })),
    z.object({ schedule: id }).transform((data) => ({ kind: 'schedule' as const, id: data.schedule })),
  ]),
  alert: z.object({ seq: z.int().min(0) }).transform((data) => ({ kind: 'rows', id: String(data.seq) })),
  deliver: z.object({ delivery: id }).transform((data) => ({ kind: 'delivery', id: data.delivery })),
};

/** Of an ingest job only the chunk's id goes along: the chunk itself stays in its database row. */
export async function bury(letters: RawQueue, queue: QueueName, job: Job, reason: string): Promise<void> {
  const { data: subject = null } = SUBJECTS[queue].safeParse(job.data);
  const letter = { reason: codeOf(reason), subject };
  await letters.add(queue, letter, subject === null ? {} : { jobId: `${subject.kind}-${subject.id}` });
}

export function createDeadLetters(open: (queue: QueueName) => RawQueue): DeadLetters {
  const read = async (queue: QueueName, letter: string): Promise<Job | null> => (await open(queue).getJob(letter)) ?? null;
  return {
    async list() {
      const pages = await Promise.all(
        QUEUES.map(async (queue) => {
          const jobs = await open(queue).getJobs(['waiting'], 0, LIMIT - 1);
          return jobs.flatMap((job) => (job == null ? [] : [toLetter(queue, job)]));
        }),
      );
      return pages.flat().toSorted((a, b) => a.time - b.time);
    },
    async find(queue, letter) {
      const job = await read(queue, letter);
      return job === null ? null : toLetter(queue, job);
    },
    async drop(queue, letter) {
      const job = await read(queue, letter);
      await job?.remove();
      return job !== null;
    },
  };
}

const Letter = z.object({ reason: z.string(), subject: Subject.nullable() });

/** Whoever can write to the queue can write letters: what does not read like one of ours shows nothing. */
function toLetter(queue: QueueName, job: Job): DeadLetter {
  const { data: letter = { reason: '', subject: null } } = Letter.safeParse(job.data);
  return { queue, id: job.id ?? '', reason: codeOf(letter.reason), time: job.timestamp, subject: letter.subject };
}

/** The queue itself fails a job that several workers died over, and says so in a sentence. */
function codeOf(reason: string): string {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(reason)) return reason;
  return reason.includes('stalled') ? 'stalled' : 'unknown';
}
