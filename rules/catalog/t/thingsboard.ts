/** ThingsBoard. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'thingsboard',
  title: 'ThingsBoard',
  url: 'https://thingsboard.io',
  severity: 'high',
  opens: 'sends device telemetry or registers devices',
  rotate: "On the device's or device profile's page.",
  sources: ['https://thingsboard.io/docs/user-guide/device-provisioning/'],
  rules: [
    { kind: 'access-token', words: ['provisiondevicekey', 'provisiondevicesecret', 'thingsboard_cloud'], form: 'alnum{20}' },
  ],
});
