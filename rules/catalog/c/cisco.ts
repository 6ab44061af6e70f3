/** Cisco network devices. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cisco',
  title: 'Cisco network devices',
  url: 'https://www.cisco.com',
  severity: 'critical',
  opens: 'signs in to or reads the network device',
  rotate: "Change it in the device's configuration.",
  rules: [
    { kind: 'enable-password', words: ['enable_password'], form: 'any{4,128}', chosen: true },
    { kind: 'pac-key', words: ['pac_key'], form: 'digit{1} ws{1} any{4,128}' },
    { kind: 'snmp-community', words: ['snmp_server_community'], form: 'any{2,64}', chosen: true },
    { kind: 'type-7-password', words: ['password_7', 'key_7'], form: 'digit{2} HEX{4,60}' },
  ],
});
