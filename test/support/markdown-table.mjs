/**
 * A table in Markdown, as the formatter wants it.
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows with as many cells as there are heads
 */
export function markdownTable(heads, rows) {
  const widths = heads.map((head, at) =>
    Math.max(3, ...[head, ...rows.map((row) => row[at] ?? '')].map((cell) => cell.length)),
  );
  /** @param {readonly string[]} cells @param {string} fill */
  const line = (cells, fill = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  const rule = line(
    heads.map(() => ''),
    '-',
  );
  return [line(heads), rule, ...rows.map((row) => line(row))].join('\n');
}

/**
 * What stands between the marks `<!-- name -->` and `<!-- end of name -->`. Throws where they are not there.
 * @param {string} text
 * @param {string} name
 */
export function tableIn(text, name) {
  const { from, to } = marked(text, name);
  return text.slice(from, to).trim();
}

/**
 * The text with `table` between those marks. Throws where they are not there.
 * @param {string} text
 * @param {string} name
 * @param {string} table
 */
export function withTable(text, name, table) {
  const { from, to } = marked(text, name);
  return `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`;
}

/** @param {string} text @param {string} name */
function marked(text, name) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing`);
  return { from: from + begin.length, to };
}
