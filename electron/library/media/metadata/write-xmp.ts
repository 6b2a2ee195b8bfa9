import type { PictureWords } from './picture-words.ts';

/** The words as an XMP packet that cannot be written into; null when there are none. */
export function xmpPacket(words: PictureWords): string | null {
  const properties = [
    alternative('dc:description', words.caption),
    words.creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(words.creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative('dc:rights', words.copyright),
    words.credit && `<photoshop:Credit>${escaped(words.credit)}</photoshop:Credit>`,
    alternative('xmpRights:UsageTerms', words.usage),
    alternative('Iptc4xmpCore:AltTextAccessibility', words.alt),
  ].filter((property) => property !== '');
  if (properties.length === 0) return null;
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta ' +
    'xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" ' +
    `xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties.join('')}</rdf:Description>` +
    `</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}

function alternative(name: string, text: string): string {
  if (text === '') return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
