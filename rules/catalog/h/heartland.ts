/** Heartland. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'heartland',
  title: 'Heartland',
  url: 'https://www.heartland.us',
  severity: 'critical',
  opens: 'charges and refunds cards for the merchant',
  rotate: 'In the Heartland merchant portal, under API keys.',
  sources: ['https://developer.heartlandpaymentsystems.com'],
  rules: [
    {
      kind: 'portico-api-key',
      form: "'skapi_cert_' alnum{34,42}",
      verify:
        'GET https://cert.api2-c.heartlandportico.com/Hps.Exchange.PosGateway/PosGatewayService.asmx [Authorization: ApiKey {token}]',
    },
  ],
});
