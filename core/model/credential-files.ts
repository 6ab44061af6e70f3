/**
 * Names of files that exist to hold credentials. A folder scan reads them even where git ignores them, since an ignored
 * `.env` file is the very thing to look for. Names only: nothing here opens a file.
 */

const EXACT = new Set([
  '.envrc',
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  '.pypirc',
  '.netrc',
  '_netrc',
  '.pgpass',
  'pgpass.conf',
  '.my.cnf',
  '.mylogin.cnf',
  '.dockercfg',
  '.dockerconfigjson',
  '.git-credentials',
  '.htpasswd',
  '.s3cfg',
  '.boto',
  '.gem_credentials',
  '.vault-token',
  '.terraformrc',
  'terraform.rc',
  'credentials',
  'credentials.json',
  'credentials.toml',
  'credentials.tfrc.json',
  'credentials.yml',
  'credentials.yaml',
  'client_secret.json',
  'service-account.json',
  'service_account.json',
  'serviceaccount.json',
  'application_default_credentials.json',
  'secrets.json',
  'secrets.yml',
  'secrets.yaml',
  'secrets.toml',
  'secrets.ini',
  'secrets.env',
  'secret.yml',
  'secret.yaml',
  'secret.json',
  'local.settings.json',
  'appsettings.development.json',
  'appsettings.local.json',
  'wp-config.php',
  'kubeconfig',
  'master.key',
  'hosts.yml',
  'auth.json',
  'settings.local.json',
  'local.properties',
  'gradle.properties',
  'keystore.properties',
  'nuget.config',
  'id_rsa',
  'id_dsa',
  'id_ecdsa',
  'id_ecdsa_sk',
  'id_ed25519',
  'id_ed25519_sk',
  '.mcp.json',
  'mcp.json',
  'mcp_config.json',
  'mcp-config.json',
  'mcp_settings.json',
  'cline_mcp_settings.json',
  'claude_desktop_config.json',
]);

const ENDINGS = [
  '.env',
  '.pem',
  '.key',
  '.ppk',
  '.p8',
  '.ovpn',
  '.tfvars',
  '.tfvars.json',
  '.tfstate',
  '.auto.tfvars',
  '.kubeconfig',
  '.keytab',
  '.secret',
  '.secrets',
  '.credentials',
];

/** Whether the last part of `path` (with `/` between folders) names a file that holds credentials. */
export function isCredentialFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.startsWith('.env') && (name.length === 4 || !/[a-z]/.test(name[4] ?? ''))) return true;
  if (EXACT.has(name) || ENDINGS.some((ending) => name.endsWith(ending))) return true;
  // `.docker/config.json`, `.kube/config`, `.aws/config`: the folder says what the file is.
  return /(?:^|\/)\.(?:docker\/config\.json|kube\/config|aws\/config|ssh\/config|cursor\/mcp\.json|vscode\/mcp\.json)$/.test(
    path.toLowerCase(),
  );
}
