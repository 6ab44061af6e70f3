/** Seeds of one-time passwords: whoever holds one makes the codes of the second factor. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { text } from '../../sample-text.ts';

const seed = (g: Generator): string => g.chars('base32', 32);
const rotate = 'Enrol the second factor anew; the old seed stops working.';
const names = { item: 'one-time password', field: 'seed' } as const;

export const provider: Provider = {
  id: 'otp',
  title: 'One-time passwords',
  url: 'https://www.rfc-editor.org/rfc/rfc6238',
  rules: [
    {
      id: 'otp.totp-uri',
      title: 'Seed of one-time passwords in an otpauth address',
      severity: 'high',
      opens: 'makes the codes of a second factor',
      confidence: 0.85,
      pattern: /otpauth:\/\/[ht]otp\/[^\s"'`<>]{1,200}?[?&;]secret=(?<secret>[A-Z2-7]{16,128})(?![A-Za-z0-9])/,
      keywords: ['otpauth://'],
      minEntropy: 2.5,
      samples: {
        match: [
          text('otpauth://totp/App:ann?secret=', seed, '&issuer=App\n'),
          text('url = "otpauth://hotp/ann?counter=1&secret=', seed, '"\n'),
        ],
        no: [() => 'otpauth://totp/App:ann?secret=${SEED}\n', () => 'otpauth://totp/App:ann?issuer=App\n'],
      },
      rotate,
      names,
      sources: ['https://github.com/google/google-authenticator/wiki/Key-Uri-Format'],
    },
    {
      id: 'otp.totp-seed',
      title: 'Seed of one-time passwords',
      severity: 'high',
      opens: 'makes the codes of a second factor',
      confidence: 0.75,
      pattern:
        /(?:[ht]otp|authenticator)[A-Za-z0-9_.:]{0,30}["']?(?:\(|[ \t]{0,4}[:=][ \t]{0,4}|[ \t])["'](?<secret>(?:[A-Z2-7]{16}|[A-Z2-7]{26}|[A-Z2-7]{32}|[A-Z2-7]{52}))={0,6}["']/i,
      keywords: ['totp', 'hotp', 'authenticator'],
      check: (secret) => /^[A-Z2-7]+$/.test(secret) && /[2-7]/.test(secret),
      minEntropy: 2.5,
      specificity: 6,
      samples: {
        match: [text("ROTP::TOTP.new('", seed, "')\n"), text('totp_seed = "', seed, '"\n')],
        no: [() => 'TOTP.new(secret)\n', text("totp = '", (g) => g.chars('lower', 16), "'\n")],
      },
      rotate,
      names,
      sources: ['https://www.rfc-editor.org/rfc/rfc6238', 'https://www.rfc-editor.org/rfc/rfc4648#section-6'],
    },
  ],
};
