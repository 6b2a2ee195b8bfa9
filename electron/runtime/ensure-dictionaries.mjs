#!/usr/bin/env node
// Turns the dictionaries of node_modules into a form that is read in milliseconds and takes the room
// of its file. Made once a version.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cacheFolder } from './cache-folder.mjs';
import { runOrExplain } from './problem.mjs';
import { isProgram, PROJECT_ROOT } from './project.mjs';

/** Language (BCP 47), package, and the file in it. */
export const DICTIONARIES = [
  { language: 'en-US', pack: '@cspell/dict-en_us', file: 'en_US.trie.gz' },
  { language: 'en-GB', pack: '@cspell/dict-en-gb-mit', file: 'en_GB.trie.gz' },
  { language: 'fr', pack: '@cspell/dict-fr-fr', file: 'fr-fr.trie.gz' },
  { language: 'es', pack: '@cspell/dict-es-es', file: 'Spanish.trie.gz' },
  { language: 'de', pack: '@cspell/dict-de-de', file: 'de_DE.trie.gz' },
  { language: 'ar', pack: '@cspell/dict-ar', file: 'ar.trie.gz' },
];

const ADDED = path.join(PROJECT_ROOT, 'assets', 'spelling');
const modules = path.join(PROJECT_ROOT, 'node_modules');

/** @param {string} pack */
function versionOf(pack) {
  return JSON.parse(readFileSync(path.join(modules, pack, 'package.json'), 'utf8')).version;
}

/** @param {string} target @param {Uint8Array} bytes */
function put(target, bytes) {
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, target);
}

/**
 * Makes those that are missing and answers the file of each language.
 * @param {readonly string[]} languages
 */
export async function ensureDictionaries(languages = DICTIONARIES.map(({ language }) => language)) {
  const folder = path.join(cacheFolder(), 'dictionaries');
  mkdirSync(folder, { recursive: true });
  const wanted = DICTIONARIES.filter(({ language }) => languages.includes(language));
  const reader = versionOf('cspell-trie-lib');
  const files = wanted.map(({ language, pack, file }) => ({
    language,
    from: path.join(modules, pack, file),
    licence: path.join(modules, pack, 'LICENSE'),
    made: path.join(folder, `${language}-${versionOf(pack)}-${reader}.btrie`),
  }));
  for (const { from, made } of files.filter(({ made }) => !existsSync(made))) {
    const { decodeTrie, encodeITrieToBTrie } = await import('cspell-trie-lib');
    // Its options that make a smaller file lose words.
    put(made, encodeITrieToBTrie(decodeTrie(new Uint8Array(gunzipSync(readFileSync(from))))));
  }
  return files;
}

/**
 * Puts every dictionary with its licence, and our own words beside it, into a folder of the build.
 * @param {string} folder
 */
export async function placeDictionaries(folder) {
  const files = await ensureDictionaries();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { language, licence, made } of files) {
    copyFileSync(made, path.join(folder, `${language}.btrie`));
    // What they lack that news is full of; one list for a language, whichever its country.
    copyFileSync(path.join(ADDED, `${language.slice(0, 2)}.txt`), path.join(folder, `${language}.txt`));
    copyFileSync(licence, path.join(folder, `${language}.licence.txt`));
  }
}

if (isProgram(import.meta.url)) await runOrExplain(async () => void (await ensureDictionaries()));
