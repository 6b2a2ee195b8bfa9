/** True when two lines say the same words, signs and case aside. */
export function sameWords(one: string, other: string): boolean {
  return one !== '' && bareWords(one) === bareWords(other);
}

/** The letters and numbers of a text. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const PARTS = /(\s+[|–—•·»‹›:/-]+\s+|\s*[|»:]\s*)/;

/**
 * A page's title without the name of its site at its ends: a part that is one of `sites`, or what stands around one of
 * the page's `headings`, or a name behind a bar.
 */
export function withoutSite(title: string, sites: readonly string[], headings: readonly string[]): string {
  let text = title.trim();
  for (;;) {
    const pieces = text.split(PARTS);
    if (pieces.length < 3) return text;
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    const head = pieces.slice(0, -2).join('');
    const tail = pieces.slice(2).join('');
    const heading = headings.find((one) => sameWords(one, head) || sameWords(one, tail));
    if (heading !== undefined) return sameWords(heading, head) ? head : tail;
    if (isSite(last, sites) || isNameBehind(last, pieces.at(-2) ?? '', head)) text = head;
    else if (isSite(first, sites)) text = tail;
    else return text;
  }
}

function isSite(part: string, sites: readonly string[]): boolean {
  const bare = bareWords(part);
  return (
    bare !== '' &&
    sites.some((site) => {
      const known = bareWords(site);
      return bare === known || (known.length > 4 && bare.includes(known)) || bare === `the${known}`;
    })
  );
}

/** Behind a bar stands the site, and behind a dash what is written like a name, of few words after many. */
function isNameBehind(part: string, sign: string, before: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 4 || before.split(/\s+/).length < 3) return false;
  if (/[|»]/.test(sign)) return true;
  return (
    /[–—-]/.test(sign) &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    /news|times|post|guardian|magazine|journal|tribune|herald|bbc|cnn|reuters|online|zeitung|monde|país|figaro/i.test(
      part,
    )
  );
}
