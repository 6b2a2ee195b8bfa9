import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/libraries.mjs';

/** What ripgrep takes to name the files that hold each of these texts, in ms; null where it is not installed. */
export function timeRipgrep(stories, texts) {
  if (!hasProgram('rg')) return null;
  return texts.map((text) => timed(() => spawnSync('rg', ['-l', '-i', '-F', text, stories])));
}

/** What SQLite's own program takes for the best fifty of each of these beginnings of words, in ms; null where it is not installed. */
export function timeNativeSqlite(stories, beginnings) {
  if (!hasProgram('sqlite3')) return null;
  const file = path.join(temporaryFolder('sqlite'), 'native.sqlite');
  // Written in parts: the words of a hundred thousand stories are no one string.
  const script = fs.openSync(`${file}.sql`, 'w');
  fs.writeSync(script, 'CREATE VIRTUAL TABLE words USING fts5(body, prefix="1 2 3"); BEGIN;\n');
  for (const id of fs.readdirSync(stories)) {
    const story = JSON.parse(fs.readFileSync(path.join(stories, id, 'story.json'), 'utf8'));
    const text = [story.headline, ...story.body.map((block) => block.children[0].text)].join(' ');
    fs.writeSync(script, `INSERT INTO words (body) VALUES ('${text.replaceAll("'", "''")}');\n`);
  }
  fs.writeSync(script, 'COMMIT;\n');
  fs.closeSync(script);
  const input = fs.openSync(`${file}.sql`, 'r');
  run(file, { stdio: [input, 'ignore', 'pipe'] });
  fs.closeSync(input);
  const questions = beginnings.map(
    (text) =>
      `SELECT rowid, snippet(words, 0, '', '', '', 20) FROM words WHERE words MATCH '"${text}" *' ORDER BY rank LIMIT 50;`,
  );
  const answer = run(file, { input: `.timer on\n${questions.join('\n')}` });
  fs.rmSync(path.dirname(file), { recursive: true });
  return [...answer.matchAll(/real (\d+\.\d+)/g)].map(([, seconds]) => Number(seconds) * 1000);
}

function run(file, options) {
  const { status, stdout, stderr } = spawnSync('sqlite3', [file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...options,
  });
  if (status !== 0) throw new Error(`sqlite3 failed: ${stderr}`);
  return stdout;
}

function hasProgram(name) {
  return spawnSync(name, ['--version']).status === 0;
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
