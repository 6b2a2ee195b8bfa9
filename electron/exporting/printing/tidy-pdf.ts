/** Whose work a PDF says it is. */
export const PDF_CREATOR = 'Dateline';

const WORDS = /\((?:[^()\\]|\\[\s\S])*\)/.source;
const NAME_LENGTH = '(node00000000)'.length;
const NODES = /\(node\d{8}\)/g;
const ELEMENT = /\/ID (\(node\d{8}\))/g;
const ENTRY = /\(node\d{8}\) \d+ 0 R/g;
const LEAF = /\/Limits \[[^\]]*\]\n\/Names \[(\(node[^\]]*)\]/g;

/**
 * A PDF as Chromium prints it, without what is of the run and of the machine: the same story gives the same
 * bytes. The day of its making becomes that of the story's last change, the program that made it is named
 * without its system, and elements count from one. Everything keeps its length, since a PDF knows its objects
 * by their places (ISO 32000-1, 7.5.4). `changed` is an instant.
 */
export function tidyPdf(pdf: Uint8Array, changed: string): Uint8Array {
  const said = Buffer.from(pdf).toString('latin1');
  return Buffer.from(countedNodes(withInfo(said, changed)), 'latin1');
}

/** The document information dictionary (14.3.3), which the trailer names. */
function withInfo(pdf: string, changed: string): string {
  const number = /\/Info (\d+) 0 R/.exec(pdf.slice(pdf.lastIndexOf('trailer')))?.[1];
  const from = number === undefined ? -1 : pdf.indexOf(`\n${number} 0 obj`);
  const to = pdf.indexOf('endobj', from);
  if (from < 0 || to < 0) return pdf;
  const day = `(D:${changed.replace(/\D/g, '').slice(0, 14)}+00'00')`;
  const info = pdf
    .slice(from, to)
    .replace(
      new RegExp(`(/(?:CreationDate|ModDate) ?)(${WORDS})`, 'g'),
      (_, name, old) => name + fill(day, old),
    )
    .replace(new RegExp(`(/Creator ?)(${WORDS})`), (_, name, old) => name + fill(`(${PDF_CREATOR})`, old));
  return pdf.slice(0, from) + info + pdf.slice(to);
}

/** Blanks between two parts of a dictionary mean nothing. A value that has no room stays as it was. */
function fill(value: string, old: string): string {
  return value.length > old.length ? old : value.padEnd(old.length);
}

/**
 * Elements are named by the number that the browser gave them, which goes on from one document to the next and
 * depends on who asked first. They are counted as they stand in the file, and the tree by which they are found
 * is sorted anew (7.9.6).
 */
function countedNodes(pdf: string): string {
  const names = new Set(Array.from(pdf.matchAll(ELEMENT), ([, name]) => name));
  const counted = new Map([...names].map((name, at) => [name, `(node${String(at + 1).padStart(8, '0')})`]));
  return pdf
    .replace(NODES, (name) => counted.get(name) ?? name)
    .replace(LEAF, (_, entries: string) => {
      const sorted = entries.match(ENTRY)?.toSorted() ?? [];
      const limits = [sorted[0], sorted.at(-1)].map((entry) => entry?.slice(0, NAME_LENGTH));
      return `/Limits [${limits.join(' ')}]\n/Names [${sorted.join(' ')}]`;
    });
}
