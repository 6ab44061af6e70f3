/** D7 Networks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'd7network',
  title: 'D7 Networks',
  url: 'https://d7networks.com',
  severity: 'high',
  opens: "sends SMS and WhatsApp messages at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-token', words: ['d7', 'd7networks'], form: "(b64{23} '=' | b64url[.]{100,1000})" }],
});
