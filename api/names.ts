/** Short field types that resources share. */
import { z } from '@hono/zod-openapi';
import { Chunk } from '../core/queue/index.ts';

/** What people call agents, classes and sinks: short, printable, safe in a terminal and in a path. */
export const Name = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,62}[A-Za-z0-9])?$/, 'letters, digits, space, dot, dash and underscore; 64 at most');

/** Who answers for something: a name or an address. */
export const Owner = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+ -]{0,119}$/u, 'a name or an e-mail address');

/** A name or an identifier in a path. */
export const Part = z.string().min(1).max(256);

/** As chunks name it. */
export const ProjectName = Chunk.shape.project;

/** `Finding.id`. */
export const FindingId = z.string().regex(/^[0-9a-f]{32}$/, '32 hex digits');

export const Moment = z.iso.datetime({ offset: true });
