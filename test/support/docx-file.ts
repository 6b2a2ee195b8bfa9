import type { DocxPackage } from '../../shared/import/docx/docx-package.ts';
import { type ZipEntry, zipFile } from './zip-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `r="${OFFICE}"`,
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');

/** What a test puts into a Word document. Parts are the inner XML of their root element. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
  /** Id to target of the document's further relationships; `external:` marks an address outside. */
  readonly links?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** The files of a Word document, as Word names them. */
export function docxEntries(content: DocxContent): readonly ZipEntry[] {
  const parts = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).filter((part) => content[part]);
  const links = Object.entries(content.links ?? {}).map(([id, target]) =>
    target.startsWith('external:')
      ? `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target.slice(9)}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${target}"/>`,
  );
  const own = parts.map(
    (part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
  );
  return [
    {
      name: '_rels/.rels',
      content: relationships(
        `<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
          '<Relationship Id="c" ' +
          'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
          'Target="docProps/core.xml"/>',
      ),
    },
    { name: 'word/document.xml', content: part('document', `<w:body>${content.body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: relationships([...own, ...links].join('')) },
    ...parts.map((name) => ({ name: `word/${name}.xml`, content: part(name, content[name] ?? '') })),
    {
      name: 'docProps/core.xml',
      content:
        '<cp:coreProperties xmlns:cp="c" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/">${content.core ?? ''}</cp:coreProperties>`,
    },
    ...Object.entries(content.files ?? {}).map(([name, bytes]) => ({ name, content: bytes })),
  ];
}

/** The bytes of a .docx file. */
export function docxFile(content: DocxContent): Buffer {
  return zipFile(docxEntries(content));
}

/** The same document as the importer sees it once it is unpacked. */
export function docxPackage(content: DocxContent): DocxPackage {
  const parts = new Map(docxEntries(content).map((entry) => [entry.name, entry.content]));
  return {
    readText: (path) => parts.get(path)?.toString() ?? null,
    readPicture: (path) => (parts.has(path) ? `data:application/octet-stream,${path}` : null),
  };
}

/** A paragraph of plain text, with the properties given as XML. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function part(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}
