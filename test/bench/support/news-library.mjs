import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './libraries.mjs';
import { seeded } from './words.mjs';

const DAY = 86_400_000;
const NEWEST = Date.parse('2026-02-01T09:00:00.000Z');
const VOCABULARY = 40_000;
/** Letters that invented words are made of, by language, and what share of the stories is in it. */
const LANGUAGES = [
  {
    language: 'en',
    share: 0.5,
    onsets: 'b c d f g h l m n p r s t v w st tr ch sh',
    vowels: 'a e i o u ea ou',
  },
  {
    language: 'fr',
    share: 0.25,
    onsets: 'b c d f g j l m n p r s t v ch qu',
    vowels: 'a e é è i o u ou eau',
  },
  { language: 'ar', share: 0.15, onsets: 'ب ت ج ح د ر س ش ع ف ق ك ل م ن ه', vowels: 'ا و ي َ ِ' },
  { language: 'ru', share: 0.1, onsets: 'б в г д ж к л м н п р с т х', vowels: 'а е и о у ё ы' },
];
const PLACES = [
  'Khartoum',
  'Beirut',
  'Lagos',
  'Nairobi',
  'Dakar',
  'Manila',
  'Lima',
  'Tbilisi',
  'Karachi',
  'Tunis',
];
const SECTIONS = ['Conflict', 'Politics', 'Economy', 'Culture', 'Health', 'Society', 'Climate', 'Justice'];
const STATUSES = ['draft', 'in-edit', 'ready', 'published', 'published', 'published', 'corrected'];

/**
 * Writes a library of `count` stories of `words` words each, in four languages, with the frequencies of words that texts have: the same
 * for the same seed. Returns its folder and words that are common, of middling frequency and rare.
 */
export function writeNewsLibrary(count, words = 600, seed = 1) {
  const folder = temporaryFolder('news');
  const random = seeded(seed);
  const vocabularies = LANGUAGES.map((language) => ({ ...language, words: vocabularyOf(language, random) }));
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(SITE));
  for (let i = 0; i < count; i++) {
    const story = storyOf(i, count, words, pickLanguage(vocabularies, random), random);
    const home = path.join(folder, 'stories', story.id);
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'story.json'), JSON.stringify(story));
  }
  const at = (rank) => vocabularies.slice(0, 3).map((vocabulary) => vocabulary.words[rank]);
  return { folder, common: at(3), middling: at(400), rare: at(20_000) };
}

const SITE = {
  format: 'dateline-site',
  version: 1,
  name: 'Bench desk',
  address: 'https://example.org',
  language: 'en',
  timeZone: 'UTC',
  dateFormat: 'month-day-year',
  comments: true,
  authors: [],
};

function vocabularyOf({ onsets, vowels }, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [begin, middle] = [onsets.split(' '), vowels.split(' ')];
  const made = new Set();
  for (let length = 1; made.size < VOCABULARY; length = Math.min(4, 1 + made.size ** 0.3 / 6)) {
    made.add(
      Array.from({ length: Math.ceil(length) }, () => pick(begin) + pick(middle)).join('') + pick(begin),
    );
  }
  return [...made];
}

function pickLanguage(vocabularies, random) {
  let left = random();
  for (const vocabulary of vocabularies) {
    left -= vocabulary.share;
    if (left < 0) return vocabulary;
  }
  return vocabularies[0];
}

function storyOf(index, count, length, { language, words }, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  // The word of rank r about 1/r as often as the first, as in any text.
  const word = () => words[Math.min(words.length, Math.floor(words.length ** random())) - 1];
  const text = (many) => Array.from({ length: many }, word).join(' ');
  const modified = new Date(NEWEST - (count - index) * (DAY / 40)).toISOString();
  const place = pick(PLACES);
  return {
    format: 'dateline-story',
    version: 2,
    id: `news-${String(index).padStart(7, '0')}`,
    created: modified,
    modified,
    headline: text(9),
    standfirst: text(18),
    slug: `news-story-${index}`,
    sections: [pick(SECTIONS)],
    tags: [
      { name: place, kind: 'place' },
      { name: `Topic ${Math.floor(random() ** 2 * 500)}`, kind: 'topic' },
    ],
    authors: [`Reporter ${Math.floor(random() * 60)}`],
    dateline: { place, date: modified.slice(0, 10) },
    status: pick(STATUSES),
    language,
    date: modified.slice(0, 10),
    updated: null,
    canonical: null,
    image: null,
    slugline: '',
    assignee: '',
    deadline: null,
    embargo: null,
    priority: null,
    note: '',
    wordTarget: null,
    series: '',
    collections: [],
    follows: null,
    related: { pinned: [], excluded: [] },
    extra: {},
    trail: [],
    body: Array.from({ length: Math.ceil(length / 60) }, () => ({
      type: 'paragraph',
      children: [{ type: 'text', text: `${text(60)}.` }],
    })),
  };
}
