/** VMware vSphere. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vmware',
  title: 'VMware vSphere',
  url: 'https://www.vmware.com',
  severity: 'critical',
  opens: 'controls virtual machines and hosts as the user',
  rotate: "Change the vCenter or ESXi user's password.",
  sources: ['https://developer.broadcom.com/powercli'],
  rules: [
    {
      kind: 'viserver-password',
      confidence: 0.8,
      words: ['connect_viserver_password'],
      form: 'any{3,64}',
      chosen: true,
      paired: ['user'],
    },
  ],
});
