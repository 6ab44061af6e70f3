/** Colours and weights of the terminal, or nothing at all. Meaning never rests on colour alone. */

type Paint = (text: string) => string;

export interface Style {
  readonly enabled: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
  /** Dark text on a coloured ground, padded by a space on both sides. Without colour: in square brackets. */
  readonly badge: (text: string, ground: 'magenta' | 'red' | 'yellow' | 'blue' | 'green') => string;
}

const GROUND = { magenta: 45, red: 41, yellow: 43, blue: 44, green: 42 } as const;

export function createStyle(enabled: boolean): Style {
  const paint = (open: number, close: number): Paint =>
    enabled ? (text) => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`) : (text) => text;
  return {
    enabled,
    bold: paint(1, 22),
    dim: paint(2, 22),
    underline: paint(4, 24),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    blue: paint(34, 39),
    cyan: paint(36, 39),
    badge: (text, ground) => {
      if (!enabled) return `[${text}]`;
      const ink = ground === 'yellow' || ground === 'green' ? 30 : 97;
      return `\u001b[1;${ink};${GROUND[ground]}m ${text} \u001b[0m`;
    },
  };
}
