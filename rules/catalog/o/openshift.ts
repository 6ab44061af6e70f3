/** Red Hat OpenShift. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'openshift',
  title: 'Red Hat OpenShift',
  url: 'https://www.redhat.com/en/technologies/cloud-computing/openshift',
  severity: 'critical',
  opens: 'acts in the cluster as the user',
  rotate: "Run oc delete useroauthaccesstokens with the token's name.",
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/cli_tools/openshift-cli-oc'],
  rules: [
    {
      kind: 'user-token',
      form: "'sha256~' b64url{43}",
      paired: ['api-server-url'],
      verify: 'GET https://{openshift_api_server}/apis/user.openshift.io/v1/users [Authorization: Bearer {token}]',
    },
  ],
});
