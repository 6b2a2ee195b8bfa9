import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/libraries.mjs';

const LONGEST_MS = 25 * 60_000;

/** What ripgrep takes to name the files that hold each of these texts, in ms; none where it is not installed. */
export function timeRipgrep(stories, texts) {
  if (!isInstalled('rg', 'ripgrep')) return [];
  return texts.map((text) => timed(() => spawnSync('rg', ['-l', '-i', '-F', text, stories])));
}

/**
 * What SQLite's own program takes for the best fifty of each of these beginnings of words, in ms; none
 * where it is not installed.
 */
export function timeNativeSqlite(library, beginnings) {
  if (!isInstalled('sqlite3', 'sqlite3')) return [];
  const file = nativeIndex(library);
  const questions = beginnings.map(
    (text) =>
      `SELECT rowid, snippet(words, 0, '', '', '', 20) FROM words WHERE words MATCH '"${text}" *' ` +
      'ORDER BY rank LIMIT 50;',
  );
  const answer = run(file, { input: `.timer on\n${questions.join('\n')}` });
  return [...answer.matchAll(/real (\d+\.\d+)/g)].map(([, seconds]) => Number(seconds) * 1000);
}

/** Beside the library for the next run, for it takes minutes. */
function nativeIndex(library) {
  const file = `${library}.native.sqlite`;
  if (fs.existsSync(file)) return file;
  const unfinished = path.join(temporaryFolder('sqlite'), 'native.sqlite');
  const stories = path.join(library, 'stories');
  // Written in parts: the words of a hundred thousand stories are no one string.
  const script = fs.openSync(`${unfinished}.sql`, 'w');
  fs.writeSync(script, 'CREATE VIRTUAL TABLE words USING fts5(body, prefix="1 2 3"); BEGIN;\n');
  for (const id of fs.readdirSync(stories)) {
    const story = JSON.parse(fs.readFileSync(path.join(stories, id, 'story.json'), 'utf8'));
    const text = [story.headline, ...story.body.map((block) => block.children[0].text)].join(' ');
    fs.writeSync(script, `INSERT INTO words (body) VALUES ('${text.replaceAll("'", "''")}');\n`);
  }
  fs.writeSync(script, 'COMMIT;\n');
  fs.closeSync(script);
  const input = fs.openSync(`${unfinished}.sql`, 'r');
  run(unfinished, { stdio: [input, 'ignore', 'pipe'] });
  fs.closeSync(input);
  fs.copyFileSync(unfinished, `${file}.new`);
  fs.renameSync(`${file}.new`, file);
  fs.rmSync(path.dirname(unfinished), { recursive: true });
  return file;
}

function run(file, options) {
  const { status, stdout, stderr } = spawnSync('sqlite3', [file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: LONGEST_MS,
    ...options,
  });
  if (status !== 0) throw new Error(`sqlite3 failed: ${stderr}`);
  return stdout;
}

/** Says what to do where it is not. */
function isInstalled(program, debianPackage) {
  if (spawnSync(program, ['--version']).status === 0) return true;
  console.log(
    `  ${program} is not installed, so nothing is measured beside it: install it ` +
      `(on Debian and Ubuntu: sudo apt-get install ${debianPackage}) and run the bench again.`,
  );
  return false;
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
