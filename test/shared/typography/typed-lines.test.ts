import { expect, it } from 'vitest';
import { hasFixture, readFixture } from '../../support/public-fixtures.ts';
import { typedLine } from '../../support/typed-line.ts';

/** By language: what is typed, and what stands there. ⍽ is a narrow space that does not break, ⎵ a wide one. */
const LINES: Readonly<Record<string, string>> = {
  en: `
"But I—" he said => “But I—” he said
"But I--" he said => “But I–” he said
"But I---" he said => “But I—” he said
"No—no," she said => “No—no,” she said
The talks—"useful," he said—ended => The talks—“useful,” he said—ended
The talks -- "useful" -- ended => The talks – “useful” – ended
He was pro-"peace" then => He was pro-“peace” then
an anti-'peace' vote => an anti-‘peace’ vote
the "pro-" and "anti-" camps => the “pro-” and “anti-” camps
'tis the season => ’tis the season
'Tis late => ’Tis late
'twas ever so => ’twas ever so
"'Tis," he said => “’Tis,” he said
get 'em out => get ’em out
told 'em. => told ’em.
wait 'til dawn => wait ’til dawn
rock 'n' roll => rock ’n’ roll
rock 'n roll => rock ’n roll
fish 'n' chips, "rock 'n' roll" => fish ’n’ chips, “rock ’n’ roll”
'cause we said so => ’cause we said so
a 'cause' to fight for => a ‘cause’ to fight for
an 'empty' chair => an ‘empty’ chair
'tiles' and 'emperors' => ‘tiles’ and ‘emperors’
'next' and 'no' => ‘next’ and ‘no’
"" => “”
'' => ‘’
"a" "b" => “a” “b”
"a""b" => “a”“b”
"'Yes' is a word" => “‘Yes’ is a word”
"He said 'no'" => “He said ‘no’”
'He said "no"' => ‘He said “no”’
'He said "no".' => ‘He said “no”.’
He said "I'm 'sure' of it". => He said “I’m ‘sure’ of it”.
the ministers' plan => the ministers’ plan
the boss's "plan" => the boss’s “plan”
the '90s => the ’90s
class of '68, he said => class of ’68, he said
'900 dead' => ‘900 dead’
'2024 was worse' => ‘2024 was worse’
1960's => 1960’s
O'Brien's => O’Brien’s
("Quite," she said) => (“Quite,” she said)
["sic"] => [“sic”]
and/"or" => and/“or”
he said:"No" => he said:“No”
"Well..." he said => “Well…” he said
..."and then" => …“and then”
*"bold"* => *“bold”*
**"bold"** and _"it"_ => **“bold”** and _“it”_
*'bold'* => *‘bold’*
\`say "x"\` and "y" => \`say "x"\` and “y”
"Why?" "Because!" => “Why?” “Because!”
"Don't!" => “Don’t!”
a 'test'; a "test": yes => a ‘test’; a “test”: yes
"I—I can't" => “I—I can’t”
`,
  fr: `
"Mais je—" dit => «⍽Mais je—⍽» dit
"Mais je--" dit => «⍽Mais je–⍽» dit
Il dit "oui" => Il dit «⍽oui⍽»
"" => «⍽»
l'"accord" est mort => l’«⍽accord⍽» est mort
d'"Oslo" => d’«⍽Oslo⍽»
"C'est l'heure", dit-il => «⍽C’est l’heure⍽», dit-il
pro-"paix" => pro-«⍽paix⍽»
Le mot "pro-" gêne => Le mot «⍽pro-⍽» gêne
"Il a dit 'non'" => «⍽Il a dit “non”⍽»
Non ! => Non⍽!
Quoi ? => Quoi⍽?
Oui ; non : rien => Oui⍽; non⎵: rien
aujourd'hui => aujourd’hui
("oui") => («⍽oui⍽»)
"Oui." "Non." => «⍽Oui.⍽» «⍽Non.⍽»
"Attendez..." => «⍽Attendez…⍽»
-- Oui => -- Oui
Le plan -- "utile" -- passe => Le plan – «⍽utile⍽» – passe
*"gras"* => *«⍽gras⍽»*
qu'il n'y a => qu’il n’y a
"Qu'il vienne !" => «⍽Qu’il vienne⍽!⍽»
"l'"a => «⍽l’⍽»a
`,
  de: `
"er sagt 'nein'" => „er sagt ‚nein‘“
die '90er => die ’90er
die '68er und die '90er Jahre => die ’68er und die ’90er Jahre
'2024 war schlimmer' => ‚2024 war schlimmer‘
"Aber ich—" sagt er => „Aber ich—“ sagt er
"Aber ich--" sagt er => „Aber ich–“ sagt er
pro-"Frieden" => pro-„Frieden“
"" => „“
'' => ‚‘
"'Ja', sagt er" => „‚Ja‘, sagt er“
"Wie geht's?" => „Wie geht’s?“
'Wie geht's?' => ‚Wie geht’s?‘
Hans' Auto => Hans’ Auto
's ist spät => ’s ist spät
so 'ne Sache => so ’ne Sache
("ja") => („ja“)
"Ja" "Nein" => „Ja“ „Nein“
"Ja", "Nein" => „Ja“, „Nein“
*"fett"* => *„fett“*
er sagt:"Ja" => er sagt:„Ja“
"Nun..." => „Nun…“
Das Wort "pro-" stört => Das Wort „pro-“ stört
"Das 'Wort'" und "noch eins" => „Das ‚Wort‘“ und „noch eins“
ein "so genannter" Staat => ein „so genannter“ Staat
`,
  es: `
"hola" => «hola»
"Pero yo—" dijo => «Pero yo—» dijo
"Pero yo--" dijo => «Pero yo—» dijo
pro-"paz" => pro-«paz»
¿"Qué"? => ¿«Qué»?
¡"Basta"! => ¡«Basta»!
"Dijo 'no'" => «Dijo “no”»
"" => «»
("sí") => («sí»)
"Sí", "no" => «Sí», «no»
-- Hola => -- Hola
la -- "paz" -- llega => la — «paz» — llega
"Bueno..." => «Bueno…»
*"negrita"* => *«negrita»*
los años '90 => los años ’90
'no' => “no”
dijo:"Sí" => dijo:«Sí»
"a" y "b" => «a» y «b»
"¿Qué?" => «¿Qué?»
el "pro-" y el "anti-" => el «pro-» y el «anti-»
`,
  it: `
"ciao" => «ciao»
l'"accordo" => l’«accordo»
dell'"Espresso" => dell’«Espresso»
"Ma io—" disse => «Ma io—» disse
"Ma io--" disse => «Ma io–» disse
pro-"pace" => pro-«pace»
"Ha detto 'no'" => «Ha detto “no”»
gli anni '90 => gli anni ’90
un po' di => un po’ di
"un po'" => «un po’»
"" => «»
("sì") => («sì»)
"Sì", "no" => «Sì», «no»
"Be'..." => «Be’…»
*"grassetto"* => *«grassetto»*
l'ha detto: "l'accordo" => l’ha detto: «l’accordo»
"L'ho visto" => «L’ho visto»
disse:"No" => disse:«No»
il -- "piano" -- c'è => il – «piano» – c’è
'no' => “no”
`,
  ar: `
قال "نعم" ثم => قال «نعم» ثم
قال:"نعم" => قال:«نعم»
قال: "لا" => قال: «لا»
و"نعم" => و«نعم»
ل"الجزيرة" => ل«الجزيرة»
بـ"السلام" => بـ«السلام»
"لكنّي—" قال => «لكنّي—» قال
"لكنّي--" قال => «لكنّي–» قال
"" => «»
"نعم"، "لا" => «نعم»، «لا»
("نعم") => («نعم»)
"قال 'لا'" => «قال “لا”»
"انتظر..." => «انتظر…»
*"غامق"* => *«غامق»*
الخطة -- "مفيدة" -- مرّت => الخطة – «مفيدة» – مرّت
"أ" و"ب" => «أ» و«ب»
صحيفة "لوموند" => صحيفة «لوموند»
"هل؟" => «هل؟»
'لا' => “لا”
"مؤتمر"؛ => «مؤتمر»؛
`,
  ru: `
"да" -- нет => «да» — нет
"Но я—" сказал => «Но я—» сказал
"Но я--" сказал => «Но я—» сказал
про-"мир" => про-«мир»
"Он сказал 'нет'" => «Он сказал „нет“»
"" => «»
("да") => («да»)
газета "Правда" => газета «Правда»
"Да", "нет" => «Да», «нет»
"Ну..." => «Ну…»
*"жирный"* => *«жирный»*
сказал:"Нет" => сказал:«Нет»
"Нет", -- сказал он => «Нет», — сказал он
-- Нет => -- Нет
'нет' => „нет“
"А" и "Б" => «А» и «Б»
"Что?" => «Что?»
О'Брайен => О’Брайен
слово "про-" мешает => слово «про-» мешает
завод "Красный 'Октябрь'" => завод «Красный „Октябрь“»
`,
  sv: `
"ja" => ”ja”
"Men jag—" sa => ”Men jag—” sa
"Men jag--" sa => ”Men jag–” sa
pro-"fred" => pro-”fred”
"Han sa 'nej'" => ”Han sa ’nej’”
"" => ””
("ja") => (”ja”)
"Ja", "nej" => ”Ja”, ”nej”
*"fet"* => *”fet”*
'90-talet => ’90-talet
"Nå..." => ”Nå…”
sa:"Nej" => sa:”Nej”
Lars' bil => Lars’ bil
rock 'n' roll => rock ’n’ roll
planen -- "bra" -- gick => planen – ”bra” – gick
'nej' => ’nej’
"Varför?" => ”Varför?”
"a" "b" => ”a” ”b”
ordet "pro-" => ordet ”pro-”
[”x"] => [”x”]
`,
  pl: `
"tak" => „tak”
"Ale ja—" rzekł => „Ale ja—” rzekł
"Ale ja--" rzekł => „Ale ja–” rzekł
pro-"pokój" => pro-„pokój”
"Powiedział 'nie'" => „Powiedział «nie»”
"" => „”
("tak") => („tak”)
"Tak", "nie" => „Tak”, „nie”
*"gruby"* => *„gruby”*
"No..." => „No…”
rzekł:"Nie" => rzekł:„Nie”
plan -- "dobry" -- przeszedł => plan – „dobry” – przeszedł
lata '90 => lata ’90
'nie' => «nie»
"Co?" => „Co?”
"a" i "b" => „a” i „b”
słowo "pro-" => słowo „pro-”
"'Tak', rzekł" => „«Tak», rzekł”
O'Brien => O’Brien
gazeta "Wyborcza" => gazeta „Wyborcza”
`,
  ja: `
"はい"と言った => 「はい」と言った
彼は"はい"と言った => 彼は「はい」と言った
彼は"'はい'と"言った => 彼は「『はい』と」言った
"" => 「」
"はい。" => 「はい。」
言った。"はい" => 言った。「はい」
"はい""いいえ" => 「はい」「いいえ」
"でも—" => 「でも—」
"でも--" => 「でも—」
("はい") => (「はい」)
*"太字"* => *「太字」*
、"はい" => 、「はい」
"ABC"と"DEF" => 「ABC」と「DEF」
ABC"はい" => ABC「はい」
これは'本' => これは『本』
"え？" => 「え？」
"え..." => 「え…」
東京の"塔" => 東京の「塔」
"一" "二" => 「一」 「二」
「はい" => 「はい」
`,
  nl: `
's avonds => ’s avonds
in 't veld => in ’t veld
"ja" => “ja”
'ja' => ‘ja’
`,
};

const TABLE = Object.entries(LINES).flatMap(([language, lines]) =>
  lines
    .trim()
    .split('\n')
    .map(
      (line) =>
        [language, ...line.replaceAll('⍽', '\u202f').replaceAll('⎵', '\u00a0').split(' => ')] as const,
    ),
);

it('is a table of two hundred lines and more', () => {
  expect(TABLE.length).toBeGreaterThanOrEqual(200);
});

it.each(TABLE)('%s: %s', (language, keys = '', page) => {
  expect(typedLine(keys, language)).toBe(page);
});

const CASES = 'cases-2/typed-quotes.txt';

/** The lines of the file with what is right; those that need marks or an input method have tests of their own. */
function linesOfCases(): readonly (readonly [language: string, keys: string, page: string])[] {
  return [
    ['en', '"But I—" he said', '“But I—” he said'],
    ['en', '"But I--" he said', '“But I–” he said'],
    ['en', 'He was pro-"peace" then', 'He was pro-“peace” then'],
    ['en', "'tis", '’tis'],
    ['en', "get 'em", 'get ’em'],
    ['en', "'til", '’til'],
    ['en', "rock 'n' roll", 'rock ’n’ roll'],
    ['en', '""', '“”'],
    ['de', '"er sagt \'nein\'"', '„er sagt ‚nein‘“'],
    ['de', "die '90er", 'die ’90er'],
    ['fr', '"Mais je—" dit', '«\u202fMais je—\u202f» dit'],
  ];
}

it.skipIf(!hasFixture(CASES))(`sets each line of ${CASES} right`, () => {
  const file = readFixture(CASES);
  for (const [language, keys, page] of linesOfCases()) {
    expect(file).toContain(keys);
    expect(typedLine(keys, language).replaceAll('\u00a0', '\u202f')).toBe(page);
  }
});
