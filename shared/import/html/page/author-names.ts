/** Words before a name, in the languages of the desk's sources. */
const BY_WORDS = [
  '(?:story |text |words |reporting |written |posted |published )?by',
  'von',
  'par',
  'por',
  'di',
  'da',
  'door',
  'av',
  'af',
  'autor(?:in|a|es)?',
  'auteur',
  'автор',
  'от',
  'автори',
  'بقلم',
  'كتب',
  'מאת',
  '作者',
  '文',
  '记者',
  '記者',
];
const BY = new RegExp(`^(?:${BY_WORDS.join('|')})(?:[\\s:：/]+|$)`, 'iu');

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = 'mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun';
/** Where a time begins: nothing behind it is a name. */
const TIME_START = `(?:(?:${DAY})(?:day)?[,.]?\\s+)?(?:(?:${MONTH})\\b\\.?\\s*\\d|\\d)`;
const TIME = new RegExp(
  `[\\s,|•·–—(-]+(?:${TIME_START}|(?:posted|published|updated|last updated)\\b).*$`,
  'iu',
);

/** A byline is no longer than this. */
const LONGEST = 200;

/**
 * The names in what a page says of its authors: without "By", times, addresses and what stands behind a bar; those
 * that commas or "and" part, where each of them is written like a name.
 */
export function authorNamesIn(said: string): readonly string[] {
  if (said.length > LONGEST) return [];
  const bare = ` ${said.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`
    .replace(TIME, '')
    .trim()
    .replace(BY, '')
    .replace(/\s*[|•·].*$|\s+[–—-]+\s.*$/u, '')
    .trim();
  return parted(bare)
    .map((name) =>
      name
        .trim()
        .replace(BY, '')
        .replace(/[,;:]+$/, '')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name) && !/^https?:|^\/\/|^@|\S+@\S+\.\S+/i.test(name));
}

function parted(names: string): readonly string[] {
  const parts = names.split(/\s*;\s*|,?\s+(?:and|und|et|y|e|og|och|и|та)\s+|\s*&\s*|\s*[、،]\s*/iu);
  return parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s*/);
    return pieces.every(isName) ? pieces : [pieces[0] ?? ''];
  });
}

/** Two to four words, each with a capital or of a script that has none. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every(
      (word) => !/^\p{Ll}/u.test(word) || /^(?:de|da|di|von|van|der|den|al|el|bin|la|le|du|dos)$/.test(word),
    )
  );
}
