/** What whoever is called for an alert can do next, as commands to copy. */
import type { Alert } from '../../core/model/index.ts';

export interface Advice {
  readonly says: string;
  readonly command: string;
}

/** `identityName` is the agent's name; nothing is advised for an alert that is closed. */
export function adviseOn(alert: Alert, identityName: string): Advice[] {
  if (alert.state === 'closed') return [];
  const { id, identity, severity } = alert;
  const isUrgent = severity === 'critical' || severity === 'high';
  // Only an agent has a name of its own. One that a shell would read differently is called by its id.
  const agent = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(identityName) ? identityName : identity;
  return [
    ...(identityName === identity
      ? []
      : [
          {
            says: isUrgent ? 'Stop it at once' : 'Stop it, if its owner does not expect this',
            command: `keyward agent suspend ${agent}`,
          },
        ]),
    { says: 'See the rows', command: `keyward alerts show ${id}` },
    ...(alert.state === 'open' ? [{ says: 'Say that you look into it', command: `keyward alerts ack ${id}` }] : []),
  ];
}
