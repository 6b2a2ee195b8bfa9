import { describe, expect, it } from 'vitest';
import {
  creditOf,
  type PictureWords,
  pictureWords,
} from '../../../../../electron/library/media/metadata/picture-words.ts';
import { readXmp } from '../../../../../electron/library/media/metadata/read-xmp.ts';
import { xmpPacket } from '../../../../../electron/library/media/metadata/write-xmp.ts';
import { xmp } from '../camera-picture.ts';

const NOTHING = { description: '', creator: '', rights: '', credit: '', usageTerms: '', altText: '' };
const SAID: PictureWords = {
  alt: 'Cranes & ships',
  caption: 'The harbour at <dawn>',
  creator: 'Anna Lind',
  credit: 'Example > Pictures',
  copyright: '© Example',
  usage: 'CC BY 4.0',
};

const bag = (inside: string) => `<rdf:Description>${inside}</rdf:Description>`;
const li = (text: string, language = '') =>
  `<rdf:li${language === '' ? '' : ` xml:lang="${language}"`}>${text}</rdf:li>`;

describe('XMP', () => {
  it('is read as it was written', () => {
    expect(readXmp(xmpPacket(SAID) ?? '')).toEqual({
      description: 'The harbour at <dawn>',
      creator: 'Anna Lind',
      rights: '© Example',
      credit: 'Example > Pictures',
      usageTerms: 'CC BY 4.0',
      altText: 'Cranes & ships',
    });
    const none = { alt: '', caption: '', creator: '', credit: '', copyright: '', usage: '' };
    expect(xmpPacket(none)).toBeNull();
    for (const name of Object.keys(none) as (keyof PictureWords)[]) {
      const read = pictureWords({ xmp: xmpPacket({ ...none, [name]: 'x' }) ?? '' });
      expect(read).toEqual({ ...none, [name]: 'x' });
    }
  });

  it('has the words of the default language, else the first that are any', () => {
    const said = (...items: readonly string[]) =>
      readXmp(xmp(bag(`<dc:description><rdf:Alt>${items.join('')}</rdf:Alt></dc:description>`))).description;
    expect(said(li('Le port', 'fr'), li('The port', 'x-default'))).toBe('The port');
    expect(said(li('Le port', 'fr'), li('The port', 'en'))).toBe('Le port');
    expect(said(li(' ', 'x-default'), li('The port', 'en'))).toBe('The port');
  });

  it('names everybody who made the picture, and the words of an attribute or an element alike', () => {
    const creators = `<dc:creator><rdf:Seq>${li(' Anna Lind ')}${li(' ')}${li('Omar Said')}</rdf:Seq></dc:creator>`;
    expect(readXmp(xmp(bag(creators)))).toEqual({ ...NOTHING, creator: 'Anna Lind, Omar Said' });
    expect(readXmp(xmp('<rdf:Description ps:Credit="Agency"/>'))).toEqual({ ...NOTHING, credit: 'Agency' });
    expect(readXmp(xmp(bag('<ps:Credit>Agency</ps:Credit>')))).toEqual({ ...NOTHING, credit: 'Agency' });
  });

  it('says nothing of the picture where it speaks of something else', () => {
    const editor = bag('<ps:Credit>Other</ps:Credit>').replace('>', ' ps:Credit="Editor">');
    const nested = `<ps:History><rdf:Seq><rdf:li>${editor}</rdf:li></rdf:Seq></ps:History>`;
    expect(readXmp(xmp(bag(nested)))).toEqual(NOTHING);
    expect(
      readXmp(xmp(bag('<aux:Lens>50 mm</aux:Lens> between <ps:Credit>Agency</ps:Credit> behind'))),
    ).toEqual({
      ...NOTHING,
      credit: 'Agency',
    });
  });

  it('is not read where it is longer than a picture’s words can be', () => {
    const packet = xmp(bag('<ps:Credit>Agency</ps:Credit>'));
    expect(readXmp(packet.padEnd(1_000_000)).credit).toBe('Agency');
    expect(readXmp(packet.padEnd(1_000_001))).toEqual(NOTHING);
  });
});

describe('the credit of a picture', () => {
  it.each([
    ['', 'Agency', 'Agency'],
    ['Anna Lind', '', 'Anna Lind'],
    ['Anna Lind', 'Agency', 'Anna Lind/Agency'],
    ['Anna Lind', 'ANNA LIND for Agency', 'ANNA LIND for Agency'],
  ])('of %j and %j is %j', (creator, credit, told) => {
    expect(creditOf({ creator, credit })).toBe(told);
  });
});
