/** Kubernetes. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kubernetes',
  title: 'Kubernetes',
  url: 'https://kubernetes.io',
  severity: 'critical',
  opens: 'acts in the cluster as the account or joins a node to it',
  rotate: 'Delete the secret or bootstrap token in the cluster.',
  sources: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
    'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
  ],
  rules: [
    {
      kind: 'bootstrap-token',
      confidence: 0.8,
      words: ['kubeadm', 'bootstrap', 'join', 'discovery_token'],
      form: "lowalnum{6} '.' lowalnum{16}",
    },
    {
      kind: 'bootstrap-token-2',
      words: ['bootstrap', 'tls_bootstrap'],
      form: "alnum{6} '.' alnum{16}",
      paired: ['api-server-url'],
      verify: 'GET https://{kube_api_server}/api/v1/namespaces?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'service-account-token',
      confidence: 0.9,
      words: ['kubernetes'],
      form: "'eyJhbGciOiJSUzI1NiIsImtpZCI6I' b64url{20,200} '.eyJ' b64url{100,3000} '.' b64url{342}",
      verify: 'GET https://{apiserver}/apis/authentication.k8s.io/v1/selfsubjectreviews [Authorization: Bearer {token}]',
    },
  ],
});
