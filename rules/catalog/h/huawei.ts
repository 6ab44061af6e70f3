/** Huawei Open Platform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'huawei',
  title: 'Huawei Open Platform',
  url: 'https://developer.huawei.com',
  severity: 'high',
  opens: 'acts as the registered application',
  rotate: "In AppGallery Connect, reset the app's client secret.",
  sources: ['https://developer.huawei.com/consumer/en/doc/'],
  rules: [
    { kind: 'open-platform-client-id', severity: 'low', words: ['huawei'], form: 'digit{6,12}', part: true },
    { kind: 'open-platform-client-secret', words: ['huawei'], form: 'xdigit{64}' },
  ],
});
