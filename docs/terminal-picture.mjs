// Draws terminal output as an SVG: `node docs/terminal-picture.mjs "title" < output-with-colours > docs/tour.svg`.
// Used for the picture in the README, from a real run of the tour.
import { text } from 'node:stream/consumers';

const COLORS = {
  30: '#6e7681',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  37: '#e6edf3',
  90: '#8b949e',
};
const WIDTH = 8.43;
const HEIGHT = 19;
const MARGIN = 18;

const escape = (part) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One line of text with SGR sequences as `tspan`s at exact columns. */
function drawLine(line, y) {
  const spans = [];
  let style = { fill: '#e6edf3', bold: false, dim: false };
  let column = 0;
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    const codes = /^\u001b\[([0-9;]*)m$/.exec(part);
    if (codes) {
      for (const code of codes[1].split(';').map(Number)) {
        if (code === 0) style = { fill: '#e6edf3', bold: false, dim: false };
        else if (code === 1) style = { ...style, bold: true };
        else if (code === 2) style = { ...style, dim: true };
        else if (code === 22) style = { ...style, bold: false, dim: false };
        else if (code === 39 || code === 49) style = { ...style, fill: '#e6edf3' };
        else if (COLORS[code - 10] && code >= 40 && code < 48) style = { ...style, fill: COLORS[code - 10] };
        else if (COLORS[code]) style = { ...style, fill: COLORS[code] };
      }
    } else if (part !== '') {
      const attributes = `${style.bold ? ' font-weight="bold"' : ''}${style.dim ? ' opacity="0.6"' : ''}`;
      spans.push(`<tspan x="${(MARGIN + column * WIDTH).toFixed(1)}" fill="${style.fill}"${attributes}>${escape(part)}</tspan>`);
      column += [...part].length;
    }
  }
  return { columns: column, svg: `<text y="${y}" xml:space="preserve">${spans.join('')}</text>` };
}

const title = process.argv[2] ?? 'keyward';
const lines = (await text(process.stdin)).replace(/\s+$/, '').split('\n');
const drawn = lines.map((line, index) => drawLine(line, 58 + index * HEIGHT));
const width = Math.ceil(Math.max(...drawn.map((line) => line.columns)) * WIDTH + 2 * MARGIN);
const height = 58 + lines.length * HEIGHT;
process.stdout
  .write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<circle cx="20" cy="20" r="6" fill="#ff5f57"/><circle cx="40" cy="20" r="6" fill="#febc2e"/><circle cx="60" cy="20" r="6" fill="#28c840"/>
<text x="84" y="25" fill="#8b949e" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13">${escape(title)}</text>
<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
${drawn.map((line) => line.svg).join('\n')}
</g>
</svg>
`);
