/**
 * What gitleaks and betterleaks call the kinds of credentials that the catalog has rules for, as configurations, ignore files
 * and reports name them. An id that is not listed is split into provider and kind; what then is none of ours is told.
 */

/** Their id, and ours; `provider.*` for all of a provider. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'adafruit-api-key': ['adafruit.*'],
  'age-secret-key': ['age.*'],
  'airtable-api-key': ['airtable.*'],
  'airtable-personnal-access-token': ['airtable.personal-access-token'],
  'anthropic-admin-api-key': ['anthropic.admin-key'],
  'anthropic-api-key': ['anthropic.api-key'],
  'atlassian-api-token': ['atlassian.*'],
  'aws-access-token': ['aws.access-key-id'],
  'aws-amazon-bedrock-api-key-long-lived': ['aws.bedrock-api-key'],
  'aws-amazon-bedrock-api-key-short-lived': ['aws.bedrock-api-key'],
  'aws-secret-access-key': ['aws.secret-access-key', 'aws.secret-access-key-paired'],
  'azure-ad-client-secret': ['azure.client-secret'],
  'bitbucket-client-secret': ['bitbucket.*'],
  'cloudflare-api-key': ['cloudflare.api-token', 'cloudflare.api-token-unprefixed'],
  'cloudflare-global-api-key': ['cloudflare.global-api-key'],
  'cohere-api-token': ['cohere.*'],
  'databricks-api-token': ['databricks.*'],
  'datadog-access-token': ['datadog.*'],
  'digitalocean-access-token': ['digitalocean.oauth-token'],
  'digitalocean-pat': ['digitalocean.personal-access-token'],
  'digitalocean-refresh-token': ['digitalocean.refresh-token'],
  'discord-api-token': ['discord.bot-token'],
  'doppler-api-token': ['doppler.*'],
  'gcp-api-key': ['gcp.api-key'],
  'gcp-service-account': ['gcp.service-account-key'],
  'generic-api-key': ['generic.*'],
  'generic-credential': ['generic.*'],
  'generic-password': ['generic.password', 'generic.password-setting'],
  'generic-secret': ['generic.secret', 'generic.secret-setting'],
  'github-app-token': ['github.app-installation-token', 'github.app-user-token'],
  'github-fine-grained-pat': ['github.fine-grained-token'],
  'github-oauth': ['github.oauth-token'],
  'github-pat': ['github.personal-access-token'],
  'github-refresh-token': ['github.refresh-token'],
  'gitlab-cicd-job-token': ['gitlab.job-token'],
  'gitlab-deploy-token': ['gitlab.deploy-token'],
  'gitlab-kubernetes-agent-token': ['gitlab.agent-token'],
  'gitlab-oauth-app-secret': ['gitlab.oauth-secret'],
  'gitlab-pat': ['gitlab.personal-access-token'],
  'gitlab-pat-routable': ['gitlab.routable-token'],
  'gitlab-ptt': ['gitlab.trigger-token'],
  'gitlab-rrt': ['gitlab.runner-token'],
  'gitlab-runner-authentication-token': ['gitlab.runner-token'],
  'gitlab-runner-authentication-token-routable': ['gitlab.runner-token'],
  'grafana-api-key': ['grafana.api-key'],
  'grafana-cloud-api-token': ['grafana.cloud-token'],
  'grafana-service-account-token': ['grafana.service-account-token'],
  'hashicorp-tf-api-token': ['terraform.api-token'],
  'heroku-api-key': ['heroku.api-key', 'heroku.api-key-uuid'],
  'heroku-api-key-v2': ['heroku.api-key'],
  'huggingface-access-token': ['huggingface.user-access-token'],
  'huggingface-organization-api-token': ['huggingface.organization-token'],
  jwt: ['jwt.*'],
  'jwt-base64': ['jwt.*'],
  'linear-api-key': ['linear.*'],
  'mailchimp-api-key': ['mailchimp.*'],
  'mailgun-private-api-token': ['mailgun.*'],
  'microsoft-teams-webhook': ['teams.*'],
  'netlify-access-token': ['netlify.*'],
  'new-relic-user-api-key': ['newrelic.user-key'],
  'notion-api-token': ['notion.*'],
  'npm-access-token': ['npm.access-token'],
  'nuget-config-password': ['nuget.*'],
  'okta-access-token': ['okta.*'],
  'openai-api-key': ['openai.*'],
  'perplexity-api-key': ['perplexity.*'],
  'planetscale-api-token': ['planetscale.service-token'],
  'planetscale-password': ['planetscale.database-password'],
  'postman-api-token': ['postman.*'],
  'private-key': ['private-key.*'],
  'pulumi-api-token': ['pulumi.*'],
  'pypi-upload-token': ['pypi.*'],
  'rubygems-api-token': ['rubygems.*'],
  'sendgrid-api-token': ['sendgrid.*'],
  'sentry-access-token': ['sentry.*'],
  'sentry-org-token': ['sentry.organization-token'],
  'sentry-user-token': ['sentry.user-token'],
  'shopify-access-token': ['shopify.access-token'],
  'shopify-custom-access-token': ['shopify.access-token'],
  'shopify-private-app-access-token': ['shopify.access-token'],
  'shopify-shared-secret': ['shopify.app-secret'],
  'slack-app-token': ['slack.app-token'],
  'slack-bot-token': ['slack.bot-token'],
  'slack-config-access-token': ['slack.configuration-token'],
  'slack-config-refresh-token': ['slack.configuration-token'],
  'slack-legacy-bot-token': ['slack.bot-token'],
  'slack-legacy-token': ['slack.user-token'],
  'slack-legacy-workspace-token': ['slack.user-token'],
  'slack-user-token': ['slack.user-token'],
  'slack-webhook-url': ['slack.webhook-url'],
  'square-access-token': ['square.access-token'],
  'stripe-access-token': ['stripe.secret-key', 'stripe.restricted-key', 'stripe.test-key'],
  'telegram-bot-api-token': ['telegram.*'],
  'twilio-api-key': ['twilio.*'],
  'vault-batch-token': ['vault.batch-token'],
  'vault-service-token': ['vault.service-token'],
};

/** Theirs finds some of what ours finds: such a place may be known by their name, but ours is not switched off with it. */
export const PART_OF: Readonly<Record<string, readonly string[]>> = {
  'bitbucket-client-id': ['bitbucket.*'],
  'curl-auth-header': ['http.bearer-header', 'http.basic-header'],
  'curl-auth-user': ['http.basic-header', 'http.url-password'],
  'generic-credential-uri': ['http.url-password', 'connection-url.*'],
  'hashicorp-tf-password': ['generic.password', 'generic.password-setting'],
  'kubernetes-secret-yaml': ['generic.*'],
};

/** Ids of ours that a rule of theirs stands for, of those in `ours`; none where there is no such kind. */
export function oursFor(theirs: string, ours: readonly string[]): string[] {
  const id = theirs.toLowerCase();
  if (Object.hasOwn(KNOWN, id)) return listedFor(id, ours);
  if (ours.includes(id)) return [id];
  const parts = id.split(/[-_.]/);
  for (let count = parts.length - 1; count > 0; count--) {
    const provider = parts.slice(0, count).join('-');
    const exact = `${provider}.${parts.slice(count).join('-')}`;
    if (ours.includes(exact)) return [exact];
    const all = ours.filter((each) => each.startsWith(`${provider}.`));
    if (all.length === 1) return all;
  }
  return [];
}

/** The same of what is listed alone: whoever writes such a rule writes one of the default rules anew. */
export function listedFor(theirs: string, ours: readonly string[]): string[] {
  const id = theirs.toLowerCase();
  const forms = Object.hasOwn(KNOWN, id) ? (KNOWN[id] ?? []) : [];
  return ours.filter((each) => forms.some((form) => fits(form, each)));
}

export function isListed(theirs: string): boolean {
  const id = theirs.toLowerCase();
  return Object.hasOwn(KNOWN, id) || Object.hasOwn(PART_OF, id);
}

/** Ids of ours that find what the rule of theirs finds a part of. */
export function widerThan(theirs: string, ours: readonly string[]): string[] {
  const forms = Object.hasOwn(PART_OF, theirs.toLowerCase()) ? PART_OF[theirs.toLowerCase()] : undefined;
  return forms === undefined ? [] : ours.filter((each) => forms.some((form) => fits(form, each)));
}

const byOurs = new Map<string, readonly string[]>();

/** What they call a rule of ours: itself where they have no name for it. */
export function theirsFor(rule: string): readonly string[] {
  let names = byOurs.get(rule);
  if (names === undefined) {
    names = [...Object.entries(KNOWN), ...Object.entries(PART_OF)].flatMap(([id, forms]) =>
      forms.some((form) => fits(form, rule)) ? [id] : [],
    );
    if (names.length === 0) names = [rule];
    byOurs.set(rule, names);
  }
  return names;
}

function fits(form: string, rule: string): boolean {
  return form.endsWith('.*') ? rule.startsWith(form.slice(0, -1)) : form === rule;
}
