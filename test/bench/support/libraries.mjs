import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { paragraphs } from './words.mjs';

const NOW = '2026-01-28T09:00:00.000Z';

const temporary = new Set();
process.on('exit', () => {
  for (const folder of temporary) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the process ends. */
export function temporaryFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `dateline-bench-${name}-`));
  temporary.add(folder);
  return folder;
}

// Every program that opens a library of a bench keeps its index here, and not with whoever runs the bench.
process.env.DATELINE_LIBRARY_CACHE = temporaryFolder('caches');

/**
 * Writes a library of `count` stories of `words` words each (a number, or what to answer for a story's
 * index) and returns its folder.
 */
export function writeLibrary(count, words) {
  const lengthOf = typeof words === 'function' ? words : () => words;
  const folder = temporaryFolder('library');
  fs.writeFileSync(path.join(folder, 'site.json'), JSON.stringify(site()));
  for (let i = 0; i < count; i++) {
    const story = storyOf(i, paragraphs(lengthOf(i), 36, i + 1));
    const home = path.join(folder, 'stories', story.id);
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'story.json'), JSON.stringify(story));
  }
  return folder;
}

function site() {
  return {
    format: 'dateline-site',
    version: 1,
    name: 'Bench desk',
    address: 'https://example.org',
    language: 'en',
    timeZone: 'UTC',
    dateFormat: 'month-day-year',
    comments: true,
    authors: [{ name: 'admin', biography: 'Files from the bench.', picture: null }],
  };
}

function storyOf(index, texts) {
  return {
    format: 'dateline-story',
    version: 2,
    id: `bench-${String(index).padStart(6, '0')}`,
    created: NOW,
    modified: NOW,
    headline: `Bench story number ${index}`,
    standfirst: 'A standfirst of ordinary length, as a desk would write it.',
    slug: `bench-story-number-${index}`,
    sections: index % 2 ? ['Foreign News', 'News'] : ['Foreign News'],
    tags: [{ name: index % 3 ? 'Sudan' : 'Syria', kind: 'place' }],
    authors: ['admin'],
    dateline: { place: 'Cairo', date: '2026-01-28' },
    status: 'draft',
    language: 'en',
    date: '2026-01-28',
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
    body: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  };
}
