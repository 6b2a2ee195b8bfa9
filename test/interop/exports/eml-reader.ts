import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { pageLabels } from '../../../shared/page/labels.ts';
import { wordsOfHtml } from '../../support/html-words.ts';
import { bareWords, lostWords, wordsOf } from '../../support/words.ts';
import { jsonPointer } from './json-pointer.ts';
import type { Reader } from './reader.ts';

interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The names by which the HTML may call what is attached. */
  readonly attached: readonly string[];
}

/** Mails, as postal-mime has them. */
export const emlReader: Reader = {
  open: (files) =>
    Promise.all(
      files.map(async (file) => {
        const mail = await PostalMime.parse(await readFile(file));
        const read: ReadMail = {
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html ?? '',
          headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
          attached: mail.attachments.map(({ contentId = '' }) => contentId.replace(/^<|>$/g, '')),
        };
        return JSON.stringify(read);
      }),
    ),
  async errors(files) {
    return files.map((file) => JSON.parse(file) as ReadMail).flatMap(complaints);
  },
  words: (file) => wordsOfHtml((JSON.parse(file) as ReadMail).html),
  find(file, where) {
    const mail = JSON.parse(file) as ReadMail;
    if (where.startsWith('/')) return jsonPointer(mail, where);
    const [selector = '', attribute] = where.split('@');
    return [...parseHTML(mail.html).document.querySelectorAll(selector)].map((one) =>
      attribute === undefined ? (one.textContent ?? '') : (one.getAttribute(attribute) ?? ''),
    );
  },
};

function complaints({ text, html, attached, headers, subject }: ReadMail): readonly string[] {
  const pictures = [...parseHTML(html).document.querySelectorAll('img')].map(
    (one) => one.getAttribute('src')?.replace(/^cid:/, '') ?? '',
  );
  // Plain text has no pictures, and so nothing that stands for one.
  const shown = wordsOfHtml(html.replace(/ alt="[^"]*"/g, ''));
  const said = wordsOf(text.replace(/\[\d+\]/g, ''));
  // Notes stand below the text of a mail too, and need no heading there.
  const { notes } = pageLabels(headers['content-language'] ?? '');
  const lost = lostWords(bareWords(shown), bareWords([...said, ...wordsOf(notes)]));
  return [
    ...(subject === '' ? ['has no subject'] : []),
    ...(headers['x-unsent'] === '1' ? [] : ['does not say that it was not sent']),
    ...pictures.filter((name) => !attached.includes(name)).map((name) => `shows ${name}, which is not in it`),
    ...(pictures.length === 0 ? ['shows no picture'] : []),
    ...(lost.length > 0 ? [`says in HTML and not in its text ${lost.slice(0, 20).join(' ')}`] : []),
  ];
}
