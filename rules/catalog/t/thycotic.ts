/** Delinea Secret Server (formerly Thycotic). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'thycotic',
  title: 'Delinea Secret Server (formerly Thycotic)',
  url: 'https://delinea.com',
  severity: 'critical',
  opens: 'reads the stored secrets the user may see',
  rotate: "Change the user's password in Secret Server.",
  sources: ['https://docs.delinea.com/'],
  rules: [
    {
      kind: 'secret-server-password',
      words: ['thycotic', 'delinea', 'secret_server', 'tss_password'],
      form: 'any{6,128}',
      chosen: true,
    },
  ],
});
