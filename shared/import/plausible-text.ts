/** Characters that are looked at. */
const LOOKED_AT = 4000;

/** Han characters and Hangul syllables that texts are full of; those of another encoding's bytes are mostly others. */
const COMMON = new Set(
  '的一是不了人我在有他这為之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发' +
    '这個來們說國時會後對過發為與於經學現開無問點關長業動應實體進種還從樣機當頭東車話門報電気間見今回新聞日本文字社者' +
    '部長政府経済会議市場港週三谈判恢复表示方接近成协议外交总统经理记者据道报政府美中英法德俄联合公司' +
    '이다는에을의가고하한를지도로사은기아서시라그나어자있것수해대들인정과스으만원일제리에게보부전안주장여년말했습니까요' +
    '月火水木金土曜京都県市区町村名前今明昨午後前時分秒何人物高低安全問題',
);

const SIGN = /[\u00a0\u00ab\u00bb\u2010-\u2026\u2030\u2039\u203a\u20ac\u2116\u060c\u061b\u061f\u066a-\u066c]/;
const WIDE_SIGN = /[\u3000-\u303f\uff01-\uff5e]/;
const THAI = 5;
const LETTER = /[\p{L}\p{M}]/u;
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
];

/** Letters with marks of languages in Latin letters: a text in one of them has no others. */
const ALPHABETS: readonly ReadonlySet<string>[] = [
  'àâæçéèêëîïôœùûüÿ',
  'äöüß',
  'áéíñóúüªº',
  'áâãàçéêíóôõú',
  'àèéìíîòóù',
  'åäöéü',
  'æøåéèêóòô',
  'áðéíóúýþæö',
  'áéëïíóöúèü',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'čćđšž',
  'ăâîșțşţ',
  'âçğıîöşüû',
  'ąčęėįšųūž',
  'āčēģīķļņšūž',
  'äõöüšž',
].map((letters) => new Set(letters));

/**
 * How much a text looks like one that somebody wrote, by its characters beyond ASCII: about 1 for words of a language,
 * below 0 for what a wrong encoding makes of them (capitals within words, letters of several scripts in one word, signs
 * between letters). 0 for a text in ASCII.
 */
export function plausibility(whole: string): number {
  const signs = [...whole.slice(0, LOOKED_AT)];
  let sum = 0;
  let count = 0;
  const latin = new Set<string>();
  for (const [at, sign] of signs.entries()) {
    if (sign < '\u0080') continue;
    count++;
    if (scriptOf(sign) === 0) latin.add(sign.toLowerCase());
    sum += LETTER.test(sign) ? ofLetter(sign, signs, at) : ofSign(sign, signs[at - 1], signs[at + 1]);
  }
  const isOneLanguage =
    latin.size > 0 && ALPHABETS.some((alphabet) => [...latin].every((letter) => alphabet.has(letter)));
  return count === 0 ? 0 : sum / count + (isOneLanguage ? 0.2 : 0);
}

function ofLetter(sign: string, signs: readonly string[], at: number): number {
  const before = signs[at - 1] ?? ' ';
  const script = scriptOf(sign);
  if (script < 0) return -1;
  // Half-width letters of Japan are what other encodings are taken for.
  if (/[\uff61-\uff9f]/.test(sign)) return -1;
  if (LETTER.test(before) && scriptOf(before) !== script && !areEastAsian(before, sign)) return -1;
  // Nearly every byte is a letter of Thai.
  if (script === THAI) return 0.75;
  if (script >= 6)
    return COMMON.has(sign) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign) ? 1 : 0.4;
  if (isCapital(sign) && LETTER.test(before)) return isCapital(before) ? 0.2 : -2;
  if (script !== 0) return isRare(sign) ? -0.5 : 1;
  if (sign === 'œ' && !/[\p{L}]/u.test(before) && !/[uisd]/.test(signs[at + 1] ?? '')) return -1;
  // A word has a few letters with marks among many without.
  const neighbours = [signs[at - 2], signs[at - 1], signs[at + 1], signs[at + 2]].filter(
    (one) => one !== undefined && LETTER.test(one),
  );
  const plain = neighbours.filter((one) => one !== undefined && one < '\u0080').length;
  return neighbours.length > 0 && plain * 2 >= neighbours.length ? 0.8 : -0.6;
}

function ofSign(sign: string, before = ' ', after = ' '): number {
  const isWithin = LETTER.test(before) && LETTER.test(after);
  if (WIDE_SIGN.test(sign)) return scriptOf(before) >= 6 || scriptOf(after) >= 6 ? 1 : 0;
  if (SIGN.test(sign)) return isWithin && !/[\u2010\u2011\u2019]/.test(sign) ? -0.5 : 0.7;
  return isWithin ? -6 : -1;
}

function scriptOf(sign: string): number {
  return SCRIPTS.findIndex((script) => script.test(sign));
}

function areEastAsian(one: string, other: string): boolean {
  return scriptOf(one) >= 6 && scriptOf(other) >= 6;
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

/** Letters of Cyrillic and Greek that no text is full of. */
function isRare(sign: string): boolean {
  return (
    /[\u0400-\u040f\u0452-\u0453\u0455\u0458-\u045c\u045f\u0460-\u0489\u048a-\u04ff]/.test(sign) &&
    !/[\u0401\u0404\u0406\u0407]/.test(sign)
  );
}
