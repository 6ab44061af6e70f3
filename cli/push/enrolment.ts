/** Where this machine pushes to: an enrolment file written once, or the environment. The recipient is pinned, never fetched. */
import { z } from 'zod';
import { homeOf, readSecretFile } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';
import { checkUrl } from '../client.ts';

export const Enrolment = z.strictObject({
  schema: z.literal('keyward.enrolment/1'),
  url: z.string(),
  /** `age1…`: what chunks are sealed to. */
  recipient: z.string().regex(/^age1[a-z0-9]{20,}$/),
  token: z.string().min(1),
});
export type Enrolment = z.infer<typeof Enrolment>;

type Environment = Readonly<Record<string, string | undefined>>;

/** KEYWARD_URL, KEYWARD_TOKEN and KEYWARD_RECIPIENT beat the file, each for itself. Throws `push.not-enrolled`. */
export async function readEnrolment(env: Environment): Promise<Enrolment> {
  const path = homeOf(env).enrolment;
  const file = parseFile(await readSecretFile(path), path);
  const url = env['KEYWARD_URL'] ?? file?.url;
  const token = env['KEYWARD_TOKEN'] ?? file?.token;
  // Another service has another recipient: the file's counts only for the file's address.
  const pinned = file !== null && url !== undefined && sameAddress(url, file.url) ? file.recipient : undefined;
  const recipient = env['KEYWARD_RECIPIENT'] ?? pinned;
  const missing = [url === undefined && 'address', token === undefined && 'token', recipient === undefined && 'recipient'];
  if (url === undefined || token === undefined || recipient === undefined) {
    throw new KeywardError(
      'push.not-enrolled',
      `This machine cannot push: no ${missing.filter(Boolean).join(', no ')} is configured.`,
      {
        hint: 'Run: keyward enroll --url URL, or set KEYWARD_URL, KEYWARD_TOKEN and KEYWARD_RECIPIENT.',
      },
    );
  }
  const known = Enrolment.safeParse({ schema: 'keyward.enrolment/1', url: checkUrl(url), token, recipient });
  if (known.success) return known.data;
  throw new KeywardError('push.not-enrolled', 'The recipient is not an age recipient.', {
    hint: 'It begins with age1; `keyward up` prints it.',
  });
}

function sameAddress(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href;
}

function parseFile(text: string | null, path: string): Enrolment | null {
  if (text === null) return null;
  try {
    return Enrolment.parse(JSON.parse(text));
  } catch {
    // Without its cause: a parser may quote the token.
    throw new KeywardError('config.invalid', `${path} is not an enrolment of this version.`, {
      hint: 'Run: keyward enroll --url URL.',
    });
  }
}
