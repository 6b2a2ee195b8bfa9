import { hasZipEntry, isZip, oleHolds, type SniffedFile, sniffedFile } from './sniffed-file.ts';

/** A kind of file that is not read, and the way by which what it says can come in all the same. */
interface UnreadFormat {
  /** After “because it is”. */
  readonly what: string;
  /** What a person can do, after a colon. */
  readonly remedy: string;
  readonly extensions: readonly string[];
  /** Null where only its name tells. */
  readonly isIn: ((file: SniffedFile) => boolean) | null;
}

const startsWith =
  (...signs: readonly string[]) =>
  ({ start }: SniffedFile) =>
    signs.some((sign) => start.startsWith(sign));

const list = (names: string) => names.split(' ');

const CELLS =
  'open it, copy the cells that are wanted and paste them into the story, where they become a table';
const EXPORT_WORD = (program: string) =>
  `open it in ${program}, choose File, Export To, Word, and import the .docx`;

/** What a foreign desk is sent and Dateline does not read; the first row that knows a file counts. */
const UNREAD: readonly UnreadFormat[] = [
  {
    what: 'a PDF, which holds places of letters and no text',
    remedy: 'ask the sender for the text, or open it in Word, save it as .docx and compare that with the PDF',
    extensions: ['pdf'],
    isIn: startsWith('%PDF'),
  },
  {
    what: 'a Pages document',
    remedy: EXPORT_WORD('Pages'),
    extensions: ['pages'],
    isIn: (file) =>
      isZip(file) && hasZipEntry(file, 'Index/Document.iwa') && !hasZipEntry(file, 'Index/Slide'),
  },
  {
    what: 'a Numbers spreadsheet',
    remedy: CELLS,
    extensions: ['numbers'],
    isIn: (file) =>
      isZip(file) && hasZipEntry(file, 'Index/CalculationEngine.iwa') && hasZipEntry(file, 'Index/Tables/'),
  },
  {
    what: 'a Keynote presentation',
    remedy: 'open it in Keynote, copy the outline and paste it into a story',
    extensions: ['key'],
    isIn: (file) => isZip(file) && hasZipEntry(file, 'Index/Slide'),
  },
  {
    what: 'an InDesign document in its markup',
    remedy:
      'open it in InDesign, put the cursor into the text, choose File, Export, Rich Text Format, and import the .rtf',
    extensions: ['idml', 'icml', 'idms'],
    isIn: (file) => isZip(file) && file.start.includes('application/vnd.adobe.indesign-idml-package'),
  },
  {
    what: 'an InDesign document',
    remedy:
      'open it in InDesign, put the cursor into the text, choose File, Export, Rich Text Format, and import the .rtf',
    extensions: ['indd', 'indt'],
    isIn: startsWith('\u0006\u0006\u00ed\u00f5\u00d8\u001d'),
  },
  {
    what: 'a QuarkXPress document',
    remedy:
      'open it in QuarkXPress, put the cursor into the text, choose File, Save Text, RTF, and import the .rtf',
    extensions: ['qxp', 'qxd'],
    isIn: null,
  },
  {
    what: 'an Excel spreadsheet',
    remedy: CELLS,
    extensions: list('xlsx xlsm xltx xls xlsb'),
    isIn: (file) => (isZip(file) && hasZipEntry(file, 'xl/workbook')) || oleHolds(file, 'Workbook'),
  },
  {
    what: 'a PowerPoint presentation',
    remedy: 'open it in PowerPoint, choose File, Save As, Outline/RTF, and import the .rtf',
    extensions: list('pptx pptm ppsx ppt pps'),
    isIn: (file) =>
      (isZip(file) && hasZipEntry(file, 'ppt/presentation')) || oleHolds(file, 'PowerPoint Document'),
  },
  {
    what: 'a mail as Outlook keeps it',
    remedy: 'open it in Outlook, choose Save As, and save it as .eml, or as .html where Outlook has no .eml',
    extensions: ['msg', 'oft'],
    isIn: (file) => oleHolds(file, '__substg1.0_') || oleHolds(file, '__properties_version1.0'),
  },
  {
    what: 'a mailbox of many mails',
    remedy: 'open it in the program for mail, and save the mails that are wanted as .eml',
    extensions: ['mbox', 'pst', 'ost', 'dbx'],
    isIn: (file) => /^From \S+ +\w{3} \w{3} +\d{1,2} \d\d:\d\d/.test(file.start) || startsWith('!BDN')(file),
  },
  {
    what: 'a page as Safari archives it',
    remedy: 'open it in Safari, choose File, Save As, Page Source, and import the .html',
    extensions: ['webarchive'],
    isIn: (file) => startsWith('bplist00')(file) && file.start.includes('WebMainResource'),
  },
  {
    what: 'a book (EPUB)',
    remedy: 'open it in a reader of books, and copy the part that is wanted',
    extensions: ['epub', 'mobi', 'azw3'],
    isIn: (file) => isZip(file) && file.start.includes('application/epub+zip'),
  },
  {
    what: 'a spreadsheet of LibreOffice',
    remedy: CELLS,
    extensions: ['ods', 'fods'],
    isIn: (file) =>
      isZip(file) && file.start.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
  },
  {
    what: 'a presentation of LibreOffice',
    remedy: 'open it in LibreOffice, choose the outline, copy it and paste it into a story',
    extensions: ['odp', 'fodp'],
    isIn: (file) =>
      isZip(file) && file.start.includes('mimetypeapplication/vnd.oasis.opendocument.presentation'),
  },
  {
    what: 'a document of an old word processor',
    remedy: 'open it in LibreOffice, save it as .docx and import that',
    extensions: list('wpd wp wps sxw lwp hwp abw zabw'),
    isIn: startsWith('\u00ffWPC'),
  },
  {
    what: 'a picture',
    remedy: 'open a story, and drop the picture into its text',
    extensions: list('png jpg jpeg gif webp avif heic heif tif tiff bmp psd ai eps svg raw cr2 nef dng'),
    isIn: startsWith('\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', '8BPS'),
  },
  {
    what: 'a recording',
    remedy: 'put it where readers can play it, and its address into a story as a card',
    extensions: list('mp3 m4a wav aac ogg oga opus flac mp4 m4v mov avi mkv webm mts'),
    isIn: startsWith('ID3', 'OggS', 'fLaC', '\u001aE\u00df\u00a3'),
  },
  {
    what: 'a table of values',
    remedy: `${CELLS}: a spreadsheet opens it`,
    extensions: ['csv', 'tsv'],
    isIn: null,
  },
  {
    what: 'a link to a text on the web',
    remedy: 'open it, save the page in the browser and import that',
    extensions: ['gdoc', 'url', 'webloc', 'desktop'],
    isIn: null,
  },
  {
    what: 'a program',
    remedy: 'choose a file with a text',
    extensions: list('exe dll app dmg msi deb rpm'),
    isIn: startsWith('\u007fELF', 'MZ\u0090'),
  },
  {
    what: 'a packed file',
    remedy: 'unpack it, and import the files in it',
    extensions: list('zip gz tgz tar bz2 xz 7z rar'),
    isIn: (file) =>
      startsWith('\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh')(file) || (isZip(file) && isOtherZip(file)),
  },
];

/** Whole, and with none of the parts that every document of Word and LibreOffice has. */
function isOtherZip(file: SniffedFile): boolean {
  const isWhole = hasZipEntry(file, 'PK\u0005\u0006');
  const isDocument = ['[Content_Types].xml', 'word/', 'content.xml'].some((part) => hasZipEntry(file, part));
  return isWhole && !isDocument;
}

/** What a file is that nothing reads, by its content; null for any other. */
export function unreadContent(bytes: Uint8Array): Pick<UnreadFormat, 'what' | 'remedy'> | null {
  const file = sniffedFile(bytes);
  return UNREAD.find(({ isIn }) => isIn?.(file)) ?? null;
}

/** What a file is that nothing reads, by its name; null where the name says nothing. */
export function unreadNamed(fileName: string): Pick<UnreadFormat, 'what' | 'remedy'> | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return UNREAD.find(({ extensions }) => extensions.includes(extension)) ?? null;
}
