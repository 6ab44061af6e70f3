/** JSON that may also be looked at in a terminal: what would act there is written as `\uXXXX`, which means the same. */

const PLAIN = /^[ -~…]*$/;
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  // The other pattern takes longer to be made than all of an ordinary report.
  return PLAIN.test(text)
    ? text
    : text.replace(UNSAFE, (character) => {
        let escaped = '';
        for (let i = 0; i < character.length; i++) escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
        return escaped;
      });
}
