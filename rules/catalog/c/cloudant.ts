/** IBM Cloudant. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudant',
  title: 'IBM Cloudant',
  url: 'https://www.ibm.com/products/cloudant',
  severity: 'critical',
  opens: "reads and writes the instance's databases",
  rotate: 'https://cloud.ibm.com',
  sources: ['https://cloud.ibm.com/docs/Cloudant'],
  rules: [{ kind: 'ibm-cloudant-legacy-credentials', words: ['cloudantnosqldb_appdomain_cloud'], form: "UUID '-bluemix'" }],
});
