/** Fleetbase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fleetbase',
  title: 'Fleetbase',
  url: 'https://www.fleetbase.io',
  severity: 'medium',
  opens: "reads and writes the fleet's orders and drivers",
  rotate: 'In the Fleetbase console, under Developers, API keys.',
  sources: ['https://docs.fleetbase.io'],
  rules: [{ kind: 'api-key', form: "('flb_live_' | 'flb_test_') alnum{20}" }],
});
