import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

/** To be raised when other stories come out: what older benches left is made again. */
const EDITION = 1;
/** Says that a library is whole; also tells one made by another edition. */
const MARK = 'bench.json';

/**
 * A library of `count` stories of `words` words each, in four languages, with the frequencies of words that
 * texts have: the same for the same seed. It stays in the system's temporary folder for the next run, for a
 * hundred thousand stories take minutes to write. Returns its folder and words that are common, of middling
 * frequency and rare.
 */
export function newsLibrary(count, words = 600, seed = 1) {
  const folder = path.join(os.tmpdir(), `dateline-bench-news-${count}`);
  const mark = JSON.stringify({ edition: EDITION, count, words, seed });
  const random = seeded(seed);
  const vocabularies = LANGUAGES.map((language) => ({ ...language, words: vocabularyOf(language, random) }));
  if (readMark(folder) !== mark) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(`${folder}.native.sqlite`, { force: true });
    fs.mkdirSync(path.join(folder, 'stories'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(SITE));
    for (let i = 0; i < count; i++) {
      const story = storyOf(i, count, words, pickLanguage(vocabularies, random), random);
      const home = path.join(folder, 'stories', story.id);
      fs.mkdirSync(home);
      fs.writeFileSync(path.join(home, 'story.json'), JSON.stringify(story));
    }
    fs.writeFileSync(path.join(folder, MARK), mark);
  }
  const at = (rank) => vocabularies.slice(0, 3).map((vocabulary) => vocabulary.words[rank]);
  return { folder, count, common: at(3), middling: at(400), rare: at(20_000) };
}

/** Null where no library was finished. */
function readMark(folder) {
  try {
    return fs.readFileSync(path.join(folder, MARK), 'utf8');
  } catch {
    return null;
  }
}

/** The id of a story by its place: the later, the newer. */
export function newsStoryId(index) {
  return `news-${String(index).padStart(7, '0')}`;
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
    id: newsStoryId(index),
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
