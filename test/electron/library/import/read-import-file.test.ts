import { execFileSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { readImportFile } from '../../../../electron/library/import/read-import-file.ts';
import { ENCODINGS } from '../../../../shared/import/encodings.ts';
import { IMPORT_LIMIT_BYTES } from '../../../../shared/import/formats/import-formats.ts';
import { temporaryFolder } from '../temporary-library.ts';

const MOST_MB = IMPORT_LIMIT_BYTES / 1024 / 1024;

async function fileOf(content: string | Uint8Array, size?: number, name = 'notes.txt'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, content);
  if (size !== undefined) await truncate(file, size);
  return file;
}

/** The bytes of a text in an encoding of one or two bytes a letter. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const letters = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if (!letters.has(letter)) letters.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let lead = 0x81; lead < 0xff; lead++) for (let next = 0x40; next < 0xff; next++) add(lead, next);
  return Buffer.from([...text].flatMap((letter) => letters.get(letter) ?? []));
}

describe('a file that is imported', () => {
  it('is read as text in its own letters, or as the bytes of a document', async () => {
    const western = await fileOf(Buffer.from('Caf\xe9', 'latin1'));
    expect(await readImportFile(diskFileSystem, western)).toMatchObject({
      format: 'text',
      source: 'Café',
    });
    const modern = await fileOf('Café');
    expect(await readImportFile(diskFileSystem, modern)).toMatchObject({ source: 'Café' });
    const document = await fileOf('Café', undefined, 'notes.docx');
    const { bytes } = (await readImportFile(diskFileSystem, document)) as { bytes: Uint8Array };
    expect(Buffer.from(bytes)).toEqual(Buffer.from('Café'));
  });

  it.each([
    ['windows-1251', 'Переговоры возобновились в среду. Министр заявил, что стороны близки к соглашению.'],
    ['koi8-r', 'Переговоры возобновились в среду. Министр заявил, что стороны близки к соглашению.'],
    ['windows-1256', 'قال الوزير إن المحادثات استؤنفت يوم الأربعاء في القاهرة.'],
    ['windows-1250', 'Rozmowy wznowiono w środę. Minister powiedział, że strony są bliskie porozumienia.'],
    ['windows-1253', 'Οι συνομιλίες επαναλήφθηκαν την Τετάρτη. Ο υπουργός είπε ότι πλησιάζουν.'],
    [
      'windows-1254',
      'Görüşmeler çarşamba günü yeniden başladı. Dışişleri bakanı anlaşmanın yakın olduğunu söyledi.',
    ],
    ['windows-1255', 'השיחות חודשו ביום רביעי. השר אמר שהצדדים קרובים להסכם.'],
    ['windows-1252', 'Les négociations ont repris mercredi. Le ministre a déclaré être prêt, « enfin ».'],
    ['shift_jis', '交渉は水曜日に再開した。外相は合意が近いと述べた。'],
    ['gb18030', '谈判于星期三恢复。外交部长表示双方接近达成协议。'],
    ['big5', '談判於星期三恢復。外交部長表示雙方接近達成協議。'],
    ['euc-kr', '협상은 수요일에 재개되었다. 외무장관은 합의가 가까웠다고 말했다.'],
  ])('is read in %s where nothing says so, and that is told', async (encoding, text) => {
    const file = await fileOf(encoded(text, encoding));
    expect(await readImportFile(diskFileSystem, file)).toMatchObject({
      format: 'text',
      source: text,
      decoded: { encoding, isGuess: true, warnings: [] },
    });
  });

  it.each(ENCODINGS.map(({ label }) => label))('is read in %s where a person chooses that', async (label) => {
    const file = await fileOf('Port');
    const content = await readImportFile(diskFileSystem, file, label);
    expect(content).toMatchObject({ decoded: { encoding: label, isGuess: false } });
  });

  it.each([
    ['windows-1251', ['Порт открыт', 'Суда вернулись.', 'Преговорите бяха подновени в сряда']],
    ['koi8-r', ['Порт открыт', 'Заголовок статьи', 'Переговоры возобновились']],
    ['koi8-u', ['Порт відкрито', 'Міністр заявив про угоду']],
    ['ibm866', ['Порт открыт', 'Заголовок статьи']],
    ['windows-1256', ['عاد الميناء إلى العمل', 'قال الوزير إن المحادثات استؤنفت']],
    ['windows-1253', ['Το λιμάνι άνοιξε']],
    [
      'windows-1250',
      ['Rozmowy wznowiono w środę', 'Přístav byl otevřen po devíti dnech', 'A kikötő újra megnyílt'],
    ],
    ['windows-1254', ['Liman açıldı, gemiler döndü']],
    [
      'windows-1252',
      ['Les négociations ont repris', 'El puerto reabrió mañana', 'Hamnen öppnades på måndag'],
    ],
    ['windows-874', ['ท่าเรือเปิดอีกครั้ง']],
    ['shift_jis', ['見出しの文字', '本文です。', '港が再開した']],
    ['euc-jp', ['港が再開した', '外相は合意が近いと述べた。']],
    ['gb18030', ['港口恢复作业', '谈判于星期三恢复']],
    ['big5', ['港口恢復作業', '外交部長表示雙方接近達成協議']],
    ['euc-kr', ['항구가 다시 열렸다', '제목']],
  ])('may be a line or two in %s', async (encoding, texts) => {
    for (const text of texts) {
      const file = await fileOf(encoded(text, encoding));
      expect(await readImportFile(diskFileSystem, file)).toMatchObject({
        source: text,
        decoded: { isGuess: true },
      });
    }
  });

  it.each([
    ['a folder', async () => temporaryFolder(), 'unreadable-input', 'it is a folder: name the files in it.'],
    ['empty', async () => fileOf(''), 'unreadable-input', 'it is empty: choose a file with text.'],
    [
      'a pipe',
      async () => {
        const pipe = join(await temporaryFolder(), 'pipe');
        execFileSync('mkfifo', [pipe]);
        return pipe;
      },
      'unreadable-input',
      'it is not a file: choose a file.',
    ],
    [
      'too large',
      async () => fileOf('x', IMPORT_LIMIT_BYTES + 1),
      'too-large',
      `it is ${MOST_MB + 1} MB and ${MOST_MB} MB is the most: split it and import the parts.`,
    ],
    [
      'missing',
      async () => join(await temporaryFolder(), 'none'),
      'not-found',
      'check that its disk is connected',
    ],
  ])('is refused in a sentence where it is %s', async (_, make, code, why) => {
    const file = await make();
    const reading = readImportFile(diskFileSystem, file);
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringContaining(why) });
    await expect(reading).rejects.toThrow(`Could not import ${file} because `);
  });

  it('may be a document larger than any text, for its pictures are in it', async () => {
    const file = await fileOf('x', IMPORT_LIMIT_BYTES + 1, 'notes.docx');
    const { bytes } = (await readImportFile(diskFileSystem, file)) as { bytes: Uint8Array };
    expect(bytes).toHaveLength(IMPORT_LIMIT_BYTES + 1);
  });

  it.each([
    ['of a kind that is not read', 'notes.xyz', 'Words', 'Dateline does not read .xyz files'],
    ['longer than its kind may be', 'page', '<!doctype html>', `and ${MOST_MB} MB is the most`],
  ])('is refused where it is %s', async (_, name, content, why) => {
    const file = await fileOf(content, name === 'page' ? IMPORT_LIMIT_BYTES + 1 : undefined, name);
    await expect(readImportFile(diskFileSystem, file)).rejects.toThrow(why);
  });
});
