/** The trail's face for those who write to it. */
import type { AuditEvent, AuditRow } from '../core/model/index.ts';

export interface Trail {
  /** Returns once the row is durable; throws `audit.unavailable` otherwise, and then nothing may be handed out. */
  append(event: AuditEvent): Promise<AuditRow>;
}
