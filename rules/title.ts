/** What a kind of credential is called, from its id: `oauth-access-token` is an "OAuth access token". */

/** Words that are not written as they stand. */
const SPELLED: Readonly<Record<string, string>> = {
  api: 'API',
  app: 'app',
  aws: 'AWS',
  cd: 'CD',
  cdn: 'CDN',
  ci: 'CI',
  cli: 'CLI',
  crm: 'CRM',
  dsn: 'DSN',
  eu: 'EU',
  gps: 'GPS',
  hmac: 'HMAC',
  http: 'HTTP',
  iam: 'IAM',
  id: 'ID',
  jdbc: 'JDBC',
  jwt: 'JWT',
  jwk: 'JWK',
  mfa: 'MFA',
  mws: 'MWS',
  oauth: 'OAuth',
  oauth2: 'OAuth 2',
  odbc: 'ODBC',
  otp: 'OTP',
  otx: 'OTX',
  pat: 'PAT',
  pem: 'PEM',
  pin: 'PIN',
  rest: 'REST',
  saml: 'SAML',
  sas: 'SAS',
  scim: 'SCIM',
  sdk: 'SDK',
  sid: 'SID',
  sms: 'SMS',
  smtp: 'SMTP',
  ssh: 'SSH',
  ssl: 'SSL',
  sso: 'SSO',
  sts: 'STS',
  totp: 'TOTP',
  uri: 'URI',
  url: 'URL',
  us: 'US',
  vpn: 'VPN',
  xml: 'XML',
};

export function titleOfKind(kind: string): string {
  const [, name = kind, width = '', number = ''] = /^(.+?)(-any|-loose)?(?:-(\d+))?$/.exec(kind) ?? [];
  const words = name.split('-').map((word) => SPELLED[word] ?? word);
  const also = width !== '' ? ' (wider form)' : number !== '' ? ' (another form)' : '';
  return `${words.join(' ')}${also}`;
}
