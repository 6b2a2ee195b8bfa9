import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { type PictureType, pictureType } from '../../../../electron/library/files/picture-types.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { PICTURE_FILES } from '../../../../electron/library/media/containers/picture-files.ts';
import { fileWords } from '../../../../electron/library/media/file-words.ts';
import { inspectPicture } from '../../../../electron/library/media/inspect-picture.ts';
import { pictureWords } from '../../../../electron/library/media/metadata/picture-words.ts';
import { type DeskWords, publishedPicture } from '../../../../electron/library/media/published-picture.ts';
import { PICTURE_SETTINGS } from '../../../../shared/site-profile/site.ts';
import { avif, gif, jpeg, png, webp } from '../pictures.ts';
import { temporaryFolder } from '../temporary-library.ts';
import {
  cameraExif,
  cameraJpeg,
  cameraPng,
  cameraWebp,
  packedXmp,
  photoshopBlock,
  SCAN,
  SECRETS,
  segment,
  xmp,
} from './camera-picture.ts';

const exif = (orientation: number, words = {}) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(orientation, words)]));
const xmpSegment = (inside: string) => segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp(inside)}`);

const NOTHING_SAID: DeskWords = { alt: '', caption: '', credit: '', usage: '' };

async function published(bytes: Buffer, words: DeskWords | null = null): Promise<Buffer> {
  const folder = await temporaryFolder();
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  const place = {
    fileSystem: guardLibrary(diskFileSystem, folder),
    layout: libraryLayout(folder),
    readOnly: true,
  };
  return Buffer.from(await publishedPicture(place, file, PICTURE_SETTINGS, words));
}

function read(bytes: Uint8Array) {
  return fileWords(pictureType(bytes) as PictureType, bytes);
}

describe('what a file says of its picture', () => {
  it('is read from XMP, the default language first', () => {
    const said = xmpSegment(
      `<rdf:Description ps:Credit="Example Pictures">
        <dc:description><rdf:Alt><rdf:li xml:lang="fr">Le port</rdf:li><rdf:li xml:lang="x-default">The harbour
        at &lt;dawn&gt;</rdf:li></rdf:Alt></dc:description>
        <dc:creator><rdf:Seq><rdf:li>Anna Lind</rdf:li><rdf:li>Omar Said</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Example</rdf:li></rdf:Alt></dc:rights>
        <r:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></r:UsageTerms>
        <iptc:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Cranes</rdf:li></rdf:Alt>
        </iptc:AltTextAccessibility>
      </rdf:Description>`,
    );
    expect(read(cameraJpeg(jpeg(4, 3), [said]))).toEqual({
      alt: 'Cranes',
      caption: 'The harbour at <dawn>',
      credit: 'Anna Lind, Omar Said/Example Pictures',
      licence: 'CC BY 4.0',
    });
  });

  it.each([
    ['Latin-1 where nothing is marked', false, Buffer.from('Caf\xe9 \x96 Z\xfcrich', 'latin1')],
    ['UTF-8 where it is marked', true, Buffer.from('Café – Zürich')],
    ['UTF-8 where it is not marked and cannot be anything else', false, Buffer.from('Café – Zürich')],
  ])('is read from IPTC: %s', (_, marked, caption) => {
    const block = photoshopBlock(
      { 80: Buffer.from('A. Lind'), 116: Buffer.from('Example'), 120: caption },
      marked,
    );
    expect(read(cameraJpeg(jpeg(4, 3), [segment(0xed, block)]))).toEqual({
      caption: 'Café – Zürich',
      credit: 'A. Lind',
      licence: 'Example',
    });
  });

  it('is read from EXIF last, and what cameras write into every picture is nothing', () => {
    expect(read(cameraJpeg(jpeg(4, 3), [exif(1)]))).toEqual({});
    expect(read(cameraJpeg(jpeg(4, 3), [exif(1, { description: 'Kairo', artist: 'A. Lind' })]))).toEqual({
      caption: 'Kairo',
      credit: 'A. Lind',
    });
  });

  it('is read from PNG, packed or not, and from WebP', () => {
    const packet = xmp('<rdf:Description ps:Credit="Example"/>');
    expect(read(cameraPng(png(4, 3), [['iTXt', packedXmp(packet)]]))).toEqual({ credit: 'Example' });
    expect(read(cameraWebp(webp(4, 3), [['XMP ', Buffer.from(packet)]]))).toEqual({ credit: 'Example' });
  });

  it.each([
    ['XMP that breaks off', xmpSegment('<rdf:Description ps:Credit="Example"/>').subarray(0, 200)],
    [
      'XMP with entities that grow',
      segment(
        0xe1,
        'http://ns.adobe.com/xap/1.0/\0<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c ' +
          `"&b;&b;">]>${xmp('<rdf:Description ps:Credit="&c;"/>')}`,
      ),
    ],
    [
      'EXIF that points out of itself',
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), Buffer.alloc(40, 0xff)])),
    ],
    ['IPTC that says too much', segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\x7f\xff\xff\xff')],
  ])('is nothing where there is only %s', (_, bad) => {
    expect(() => read(cameraJpeg(jpeg(4, 3), [bad]))).not.toThrow();
  });
});

describe('a published picture', () => {
  const NOTE = Buffer.from('MAKER-NOTE-OF-ACME');
  const CAMERA: readonly (readonly [string, Buffer])[] = [
    [
      'JPEG',
      cameraJpeg(jpeg(4, 3), [
        exif(1),
        xmpSegment('<rdf:Description aux:SerialNumber="SN-0815-4711"/>'),
        segment(0xe2, Buffer.concat([Buffer.from('MPF\0'), NOTE])),
        segment(0xe5, NOTE),
        segment(0xfe, 'GPS-OF-THE-SOURCE'),
      ]),
    ],
    [
      'PNG',
      cameraPng(png(4, 3), [
        ['eXIf', cameraExif(1)],
        ['tEXt', Buffer.from('Comment\0GPS-OF-THE-SOURCE')],
        ['acMe', NOTE],
      ]),
    ],
    [
      'WebP',
      cameraWebp(webp(4, 3), [
        ['EXIF', cameraExif(1)],
        ['ACME', NOTE],
      ]),
    ],
    [
      'GIF',
      Buffer.concat([
        gif(4, 3).subarray(0, 13),
        Buffer.from('!\xfe\x11GPS-OF-THE-SOURCE\0!\xff\x0bXMP DataXMP\x12MAKER-NOTE-OF-ACME\0', 'latin1'),
        Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0;HIDDEN-BEHIND-THE-END', 'latin1'),
      ]),
    ],
  ];

  it.each(CAMERA)('of the kind %s gives nobody away', async (_, bytes) => {
    expect(SECRETS.some((secret) => bytes.includes(secret))).toBe(true);
    for (const words of [null, { ...NOTHING_SAID, caption: 'The harbour' }]) {
      const out = await published(bytes, words);
      expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);
      const { width, height, type } = inspectPicture('x', out);
      expect([width, height, type]).toEqual([4, 3, pictureType(bytes)]);
    }
  });

  it('keeps its pixels as they are, byte for byte, and an animation', async () => {
    const [first, , , moving] = CAMERA;
    expect((await published(first?.[1] as Buffer)).includes(SCAN.subarray(0, 14))).toBe(true);
    expect((await published(moving?.[1] as Buffer)).includes('NETSCAPE2.0')).toBe(true);
    const plain = png(9, 9);
    expect((await published(plain)).equals(plain)).toBe(true);
  });

  it.each([
    ['JPEG', jpeg(4, 3)],
    ['PNG', png(4, 3)],
    ['WebP', webp(4, 3)],
  ])('says what the desk says: %s', async (_, bytes) => {
    const words = { alt: 'Cranes', caption: 'قال <b> & "x"', credit: 'A. Lind/Example', usage: 'CC BY 4.0' };
    const out = await published(bytes, words);
    expect(read(out)).toEqual({
      alt: 'Cranes',
      caption: 'قال <b> & "x"',
      credit: 'A. Lind/Example',
      licence: 'CC BY 4.0',
    });
    expect((await published(out)).equals(out)).toBe(true);
  });

  it('says what its file said where no desk was asked, and so in IPTC too', async () => {
    const block = photoshopBlock(
      { 120: Buffer.from('Caf\xe9', 'latin1'), 116: Buffer.from('Example') },
      false,
    );
    const out = await published(cameraJpeg(jpeg(4, 3), [segment(0xed, block)]));
    expect(read(out)).toEqual({ caption: 'Café', licence: 'Example' });
    expect(out.includes(Buffer.from('\x1c\x02\x78\0\x05Caf\xc3\xa9', 'latin1'))).toBe(true);
  });

  it('says nothing that the desk took out', async () => {
    const said = { 120: 'Port', 80: 'Anna Lind', 110: 'Agency', 116: '© Anna Lind' };
    const records = Object.entries(said).map(([key, words]) => [key, Buffer.from(words)] as const);
    const bytes = cameraJpeg(jpeg(4, 3), [segment(0xed, photoshopBlock(Object.fromEntries(records), true))]);
    expect(read(bytes)).toEqual({ caption: 'Port', credit: 'Anna Lind/Agency', licence: '© Anna Lind' });
    const emptied = await published(bytes, NOTHING_SAID);
    expect(read(emptied)).toEqual({});
    expect(['Port', 'Lind', 'Agency'].filter((words) => emptied.includes(words))).toEqual([]);
    const withoutName = await published(bytes, { ...NOTHING_SAID, credit: 'Agency' });
    expect(read(withoutName)).toEqual({ credit: 'Agency' });
    expect(withoutName.includes('Lind')).toBe(false);
  });

  it('still says what no field of the desk held', async () => {
    const file = xmpSegment(
      `<rdf:Description ps:Credit="Agency">
        <dc:creator><rdf:Seq><rdf:li>Anna Lind</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Anna Lind</rdf:li></rdf:Alt></dc:rights>
        <r:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></r:UsageTerms>
      </rdf:Description>`,
    );
    const bytes = cameraJpeg(jpeg(4, 3), [file]);
    const out = await published(bytes, { ...NOTHING_SAID, credit: 'Anna Lind/Agency' });
    const words = pictureWords(PICTURE_FILES.jpg.readMetadata(out));
    expect(words).toEqual({
      ...NOTHING_SAID,
      creator: 'Anna Lind',
      credit: 'Anna Lind/Agency',
      copyright: '© Anna Lind',
    });
    expect((await published(bytes, { ...NOTHING_SAID, credit: 'Agency' })).includes('Lind')).toBe(false);
  });

  it('is still turned as the camera noted', async () => {
    for (const bytes of [
      cameraJpeg(jpeg(4, 3), [exif(6)]),
      cameraWebp(webp(4, 3), [['EXIF', cameraExif(6)]]),
    ]) {
      expect(inspectPicture('x', bytes)).toMatchObject({ width: 3, height: 4 });
      const out = await published(bytes);
      expect(inspectPicture('x', out)).toMatchObject({ width: 3, height: 4 });
      expect(SECRETS.filter((secret) => out.includes(secret))).toEqual([]);
    }
  }, 60_000);

  it('of the kind AVIF is written over in place', async () => {
    const bytes = avif(4, 3);
    expect(await published(bytes)).toEqual(bytes);
  });

  it('is refused where the bytes are none of a picture, in a sentence', async () => {
    await expect(published(Buffer.from('hello'))).rejects.toThrow(/is not a picture that a page can show/);
  });

  it('is had of any damage, or not, but never a fault', () => {
    for (const [, bytes] of CAMERA) {
      const file = PICTURE_FILES[pictureType(bytes) as PictureType];
      for (let cut = 12; cut < bytes.length; cut += 3) {
        const noisy = Buffer.from(bytes);
        noisy[cut] = 0xff - (noisy[cut] ?? 0);
        for (const bad of [bytes.subarray(0, cut), noisy]) {
          expect(() => pictureWords(file.readMetadata(bad))).not.toThrow();
          expect(() => file.cleaned(bad, { xmp: '<x/>', photoshop: null, orientation: 6 })).not.toThrow();
        }
      }
    }
  }, 60_000);
});
