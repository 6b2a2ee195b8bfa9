// Long because the words of a group change one state together, in whatever order they come.
import { DatelineError } from '../../result.ts';
import type { Mark } from '../../story/inline.ts';
import type { DocxParagraph } from '../docx/docx-block.ts';
import { hrefOf } from '../docx/fields.ts';
import { roleOfStyle } from '../docx/styles.ts';
import { symbolFontOf, symbolText } from '../docx/symbol-font.ts';
import { type RtfBody, rtfBody } from './rtf-body.ts';
import { pictureOf, type RtfPicture } from './rtf-pictures.ts';
import { type Destination, plainSetting, type RtfSetting, type RtfState } from './rtf-state.ts';
import { encodingOfPage, pageOfCharset, type RtfTables, rtfTables } from './rtf-tables.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { CHARACTERS, DESTINATIONS, KEPT, RTF_MARKS, SIGNS, SKIPPED } from './rtf-words.ts';

/** Decodes bytes, each a character of the string, in an encoding (WHATWG label). */
export type DecodeBytes = (bytes: string, encoding: string) => string;

export interface ReadRtf {
  readonly body: RtfBody;
  readonly tables: RtfTables;
  readonly pictures: readonly RtfPicture[];
  readonly comments: readonly string[];
  readonly warnings: readonly string[];
}

/** Groups within each other: Word makes some twenty. */
const MAX_DEPTH = 2000;

interface Entry {
  number: number;
  name: string;
  outline: number | null;
  page: number | null;
}

const NO_ENTRY: Entry = { number: 0, name: '', outline: null, page: null };

/** Reads the bytes of an RTF file, each a character of `source`. Throws DatelineError `too-large`. */
export function readRtf(source: string, decode: DecodeBytes): ReadRtf {
  return new RtfReader(decode).read(source);
}

class RtfReader {
  private readonly tables = rtfTables();
  private readonly body = rtfBody(this.tables);
  private readonly pictures: RtfPicture[] = [];
  private readonly comments: string[] = [];
  private readonly warnings = new Set<string>();
  private readonly stack: RtfState[] = [];
  private readonly noteSettings: RtfSetting[] = [];
  private state: RtfState = {
    destination: 'text',
    marks: NO_MARKS,
    complex: NO_MARKS,
    isComplex: false,
    hidden: false,
    deleted: false,
    font: -1,
    fallback: 1,
    href: null,
    field: null,
    infoName: '',
  };
  private setting = plainSetting();
  private page = 1252;
  private starred = false;
  /** Characters that stand for one which was written as a number. */
  private skipping = 0;
  private bytes = '';
  private bytesFont = -1;
  private pictureWords: { words: Map<string, number>; data: string[] } | null = null;
  private noteDepth = 0;
  private commentText = '';
  private property = { property: '', value: '' };
  private alt = '';
  private table = '';
  private entry: Entry = { ...NO_ENTRY };
  private listLevels: { kind: number; start: number }[] = [];
  private listId = 0;
  private readonly decode: DecodeBytes;

  constructor(decode: DecodeBytes) {
    this.decode = decode;
  }

  read(source: string): ReadRtf {
    for (const token of rtfTokens(source)) this.take(token);
    this.flush();
    if (this.noteDepth > 0) this.body.endNote();
    this.body.end(this.paragraph(), this.listPlace());
    if (this.stack.length > 0)
      this.warnings.add('The RTF document breaks off before its end; what is there was read.');
    const { body, tables, pictures, comments } = this;
    return { body, tables, pictures, comments, warnings: [...this.warnings] };
  }

  private isShown() {
    return !this.state.hidden && !this.state.deleted;
  }

  private add(text: string) {
    if (text === '') return;
    if (this.state.destination === 'instruction') {
      if (this.state.field) this.state.field.instruction += text;
    } else if (this.state.destination === 'comment') this.commentText += text;
    else if (this.state.destination === 'property' || this.state.destination === 'value')
      this.property[this.state.destination] += text;
    else if (this.state.destination === 'info') this.table += text;
    else if (this.state.destination === 'fonts' || this.state.destination === 'styles')
      this.entry.name += text;
    else if (this.state.destination === 'text' || this.state.destination === 'note') {
      if (this.state.hidden) this.warnings.add('Text that is hidden in the RTF document was left out.');
      if (this.state.deleted) this.warnings.add('Tracked changes of the RTF document were accepted.');
      if (!this.isShown()) return;
      const font = this.tables.fonts.get(this.state.font);
      const symbols = symbolFontOf(font?.name ?? '');
      this.body.inline({
        type: 'text',
        text: symbols === null ? text : symbolText(text, symbols),
        marks: this.shownMarks(),
        href: this.state.href,
      });
    }
  }

  private shownMarks(): ReadonlySet<Mark> {
    const { marks, complex, isComplex } = this.state;
    if (!isComplex) return marks;
    const bold = withMark(marks, 'bold', complex.has('bold'));
    return withMark(bold, 'italic', complex.has('italic'));
  }

  private flush() {
    if (this.bytes === '') return;
    const own = this.bytesFont >= 0 ? this.tables.fonts.get(this.bytesFont)?.page : undefined;
    const text = this.decode(this.bytes, encodingOfPage(own ?? this.page));
    this.bytes = '';
    this.add(text);
  }

  private paragraph(): Omit<DocxParagraph, 'inlines' | 'list'> {
    const style = this.tables.styles.get(this.setting.style);
    const name = style?.name.toLowerCase() ?? '';
    const role = roleOfStyle(name);
    const named = /^heading ([1-9])$/.exec(name)?.[1];
    const outline = this.setting.outline ?? style?.outline ?? null;
    const level = named !== undefined ? Number(named) : outline !== null && outline < 9 ? outline + 1 : null;
    return {
      type: 'paragraph',
      role,
      heading: role === null ? level : null,
      continuesItem: false,
      indented: false,
      isRule: this.setting.isRule,
      bidi: this.setting.bidi,
    };
  }

  private listPlace() {
    return { list: this.setting.list, level: this.setting.level, old: this.setting.oldList };
  }

  private closeGroup() {
    this.flush();
    const left = this.state;
    const before = this.stack.pop();
    if (!before) return;
    if (left.destination === 'picture' && before.destination !== 'picture' && this.pictureWords) {
      const found = pictureOf(this.pictureWords.words, this.pictureWords.data);
      if (found === null)
        this.warnings.add(
          'A picture of a kind that a this.page does not show was left out of the RTF document.',
        );
      else if (this.isShown()) {
        const source = this.sourceOf(found);
        if (before.destination !== 'skip') this.body.inline({ type: 'picture', source, alt: this.alt });
      }
      this.pictureWords = null;
      this.alt = '';
    }
    if (left.destination === 'value' && before.destination !== 'value') {
      if (this.property.property.trim() === 'wzDescription') this.alt = this.property.value.trim();
      this.property = { property: '', value: '' };
    }
    if (left.destination === 'instruction' && before.destination !== 'instruction' && before.field)
      before.field.instruction = left.field?.instruction ?? before.field.instruction;
    if (left.destination === 'note' && before.destination !== 'note') {
      this.body.endNote();
      this.setting = this.noteSettings.pop() ?? this.setting;
      this.noteDepth--;
    }
    if (left.destination === 'comment' && before.destination !== 'comment') {
      if (this.commentText.trim() !== '') this.comments.push(this.commentText.replace(/\s+/g, ' ').trim());
      this.commentText = '';
    }
    if (left.destination === 'info' && left.infoName !== '' && before.infoName === '') {
      this.tables.info.set(left.infoName, this.table.trim());
      this.table = '';
    }
    if (left.destination === 'fonts' || left.destination === 'styles') this.closeEntry(left.destination);
    if (left.destination === 'lists' && left.infoName === 'list' && before.infoName !== 'list') {
      this.tables.lists.set(this.listId, this.listLevels);
      this.listLevels = [];
    }
    this.state = before;
  }

  private closeEntry(kind: 'fonts' | 'styles') {
    const name = this.entry.name.replace(/;.*$/s, '').trim();
    if (name !== '' && kind === 'fonts')
      this.tables.fonts.set(this.entry.number, { page: this.entry.page, name });
    if (name !== '' && kind === 'styles')
      this.tables.styles.set(this.entry.number, { name, outline: this.entry.outline });
    if (name !== '') this.entry = { ...NO_ENTRY };
  }

  private enter(destination: Destination) {
    this.state.destination = destination;
    if (destination === 'picture') this.pictureWords = { words: new Map(), data: [] };
    if (destination === 'note') {
      this.noteDepth++;
      this.body.beginNote();
      this.noteSettings.push(this.setting);
      this.setting = plainSetting();
    }
    if (destination === 'instruction') this.state.field ??= { instruction: '' };
  }

  private inTables(word: string, value: number | null): boolean {
    const number = value ?? 0;
    if (this.state.destination === 'fonts') {
      if (word === 'f') this.entry.number = number;
      if (word === 'fcharset') this.entry.page = pageOfCharset(number);
      if (word === 'cpg') this.entry.page = number;
      return true;
    }
    if (this.state.destination === 'styles') {
      if (word === 's') this.entry.number = number;
      if (word === 'cs' || word === 'ds' || word === 'ts') this.entry.number = -1 - number;
      if (word === 'outlinelevel') this.entry.outline = number;
      return true;
    }
    if (this.state.destination === 'lists') {
      if (word === 'list') this.state.infoName = 'list';
      if (word === 'listlevel') this.listLevels.push({ kind: 0, start: 1 });
      const level = this.listLevels.at(-1);
      if (level && (word === 'levelnfc' || word === 'levelnfcn')) level.kind = number;
      if (level && word === 'levelstartat') level.start = number;
      if (word === 'listid') this.listId = number;
      return true;
    }
    if (this.state.destination === 'overrides') {
      if (word === 'listid') this.listId = number;
      if (word === 'ls') this.tables.overrides.set(number, this.listId);
      return true;
    }
    if (this.state.destination === 'info') {
      if (word === 'title' || word === 'author' || word === 'subject') this.state.infoName = word;
      return true;
    }
    if (this.state.destination === 'picture') {
      this.pictureWords?.words.set(word, number);
      return true;
    }
    return false;
  }

  private endParagraph() {
    if (this.state.destination === 'comment') this.commentText += '\n';
    else if (this.isBody())
      this.body.paragraph(this.paragraph(), this.listPlace(), this.setting.inTable ? Math.max(1) : 0);
  }

  private isBody() {
    return this.state.destination === 'text' || this.state.destination === 'note';
  }

  private asWord({ word, value }: Extract<RtfToken, { readonly type: 'word' }>) {
    const isStarred = this.starred;
    this.starred = false;
    if (isStarred && !KEPT.has(word)) {
      this.state.destination = 'skip';
      return;
    }
    if (this.state.destination === 'skip') {
      if (word === 'shptxt') this.state.destination = 'text';
      return;
    }
    if (word === 'u') {
      this.flush();
      const code = ((value ?? 63) + 0x10000) % 0x10000;
      this.add(String.fromCharCode(code));
      this.skipping = this.state.fallback;
      return;
    }
    if (word === 'uc') {
      this.state.fallback = Math.min(Math.max(value ?? 1, 0), 20);
      return;
    }
    const destination = DESTINATIONS.get(word);
    if (destination && (destination !== 'info' || this.state.destination === 'text')) {
      this.flush();
      this.enter(destination);
      return;
    }
    if (SKIPPED.has(word)) {
      this.flush();
      if (this.state.destination !== 'fonts' || word === 'falt') this.state.destination = 'skip';
      return;
    }
    this.flush();
    if (this.inTables(word, value)) return;
    const character = CHARACTERS.get(word);
    if (character !== undefined) this.add(character);
    else this.inText(word, value);
  }

  private inText(word: string, value: number | null) {
    const mark = RTF_MARKS.get(word);
    if (mark) {
      this.state.marks = withMark(this.state.marks, mark, value !== 0);
      return;
    }
    switch (word) {
      case 'par':
      case 'sect':
        this.endParagraph();
        break;
      case 'line':
      case 'lbr':
        if (this.isBody() && this.isShown()) this.body.inline({ type: 'break' });
        break;
      case 'pard':
        this.setting = plainSetting();
        break;
      case 'plain':
        this.state.marks = NO_MARKS;
        this.state.complex = NO_MARKS;
        this.state.isComplex = false;
        this.state.hidden = false;
        break;
      case 'ab':
        this.state.complex = withMark(this.state.complex, 'bold', value !== 0);
        break;
      case 'ai':
        this.state.complex = withMark(this.state.complex, 'italic', value !== 0);
        break;
      case 'rtlch':
      case 'ltrch':
        this.state.isComplex = word === 'rtlch';
        break;
      case 'ulnone':
        this.state.marks = withMark(this.state.marks, 'underline', false);
        break;
      case 'nosupersub':
        this.state.marks = withMark(withMark(this.state.marks, 'superscript', false), 'subscript', false);
        break;
      case 'up':
        this.state.marks = withMark(this.state.marks, 'superscript', (value ?? 6) > 0);
        break;
      case 'dn':
        this.state.marks = withMark(this.state.marks, 'subscript', (value ?? 6) > 0);
        break;
      case 'v':
        this.state.hidden = value !== 0;
        break;
      case 'deleted':
        this.state.deleted = value !== 0;
        break;
      case 'f':
        this.state.font = value ?? -1;
        break;
      case 'deff':
        this.state.font = value ?? -1;
        break;
      case 'ansicpg':
        this.page = value ?? 1252;
        break;
      case 'mac':
        this.page = 10000;
        break;
      default:
        this.paragraphWord(word, value);
    }
  }

  private paragraphWord(word: string, value: number | null) {
    switch (word) {
      case 's':
        this.setting.style = value ?? 0;
        break;
      case 'outlinelevel':
        this.setting.outline = value;
        break;
      case 'ls':
        this.setting.list = value;
        break;
      case 'ilvl':
        this.setting.level = Math.min(Math.max(value ?? 0, 0), 8);
        break;
      case 'pnlvlblt':
        this.setting.oldList = 'bullet';
        break;
      case 'pnlvlbody':
        this.setting.oldList = 'number';
        break;
      case 'brdrb':
        this.setting.isRule = true;
        break;
      case 'rtlpar':
        this.setting.bidi = true;
        break;
      case 'ltrpar':
        this.setting.bidi = false;
        break;
      case 'intbl':
        this.setting.inTable = true;
        break;
      case 'itap':
        this.setting.nesting = Math.min(Math.max(value ?? 0, 0), 20);
        this.setting.inTable ||= this.setting.nesting > 0;
        break;
      case 'field':
        this.state.field = { instruction: '' };
        break;
      case 'fldrslt':
        this.state.href = hrefOf(this.state.field?.instruction ?? '') ?? this.state.href;
        if (isContents(this.state.field?.instruction ?? '')) this.state.destination = 'skip';
        break;
      case 'cell':
      case 'nestcell':
        if (this.isBody()) this.body.cell(this.paragraph(), this.listPlace());
        break;
      case 'row':
      case 'nestrow':
        if (this.isBody()) this.body.row();
        break;
      case 'trowd':
        this.body.rowBegins();
        break;
      default:
        this.body.rowWord(word, value);
    }
  }

  /** A picture that stands in several places is one. */
  private sourceOf({ hex, ending }: NonNullable<ReturnType<typeof pictureOf>>): string {
    const known = this.pictures.find((picture) => picture.hex === hex);
    if (known) return known.source;
    const source = `rtf-${this.pictures.length + 1}.${ending}`;
    this.pictures.push({ source, hex });
    return source;
  }

  private take(token: RtfToken): void {
    if (token.type === 'open') {
      this.flush();
      this.skipping = 0;
      if (this.stack.length >= MAX_DEPTH) throw tooDeep();
      this.stack.push(this.state);
      this.state = { ...this.state };
      this.starred = false;
    } else if (token.type === 'close') {
      this.skipping = 0;
      this.starred = false;
      this.closeGroup();
    } else if (token.type === 'binary') {
      if (this.state.destination === 'picture') this.pictureWords?.data.push(hexOf(token.data));
    } else if (token.type === 'word') this.asWord(token);
    else if (token.type === 'sign') {
      if (token.sign === '*') this.starred = true;
      else if (this.skipping > 0) this.skipping--;
      else if (this.state.destination !== 'skip') {
        this.flush();
        this.add(SIGNS.get(token.sign) ?? '');
      }
    } else if (this.state.destination === 'skip') return;
    else if (token.type === 'byte') {
      if (this.skipping > 0) this.skipping--;
      else {
        if (this.bytesFont !== this.state.font) this.flush();
        this.bytesFont = this.state.font;
        this.bytes += String.fromCharCode(token.byte);
      }
    } else if (this.state.destination === 'picture') this.pictureWords?.data.push(token.text);
    else {
      const text = token.text.slice(this.skipping);
      this.skipping = Math.max(0, this.skipping - token.text.length);
      // The second byte of a letter may be a letter of ASCII.
      if (/^[\x20-\x7e]*$/.test(text) && this.bytes === '') this.add(text);
      else {
        if (this.bytesFont !== this.state.font) this.flush();
        this.bytesFont = this.state.font;
        this.bytes += text;
      }
    }
  }
}

function isContents(instruction: string): boolean {
  return /^\s*(?:TOC|INDEX)\b/i.test(instruction);
}

const NO_MARKS: ReadonlySet<Mark> = new Set();

/** Equal sets are one, by which runs that look alike are known to be one. */
const KNOWN_MARKS = new Map<string, ReadonlySet<Mark>>([['', NO_MARKS]]);

function withMark(marks: ReadonlySet<Mark>, mark: Mark, on: boolean): ReadonlySet<Mark> {
  if (marks.has(mark) === on) return marks;
  const next = on ? [...marks, mark] : [...marks].filter((one) => one !== mark);
  const key = next.toSorted().join();
  const known = KNOWN_MARKS.get(key) ?? new Set(next);
  KNOWN_MARKS.set(key, known);
  return known;
}

function hexOf(data: string): string {
  return Array.from(data, (byte) => (byte.charCodeAt(0) & 255).toString(16).padStart(2, '0')).join('');
}

function tooDeep(): DatelineError {
  const message =
    'The RTF document cannot be read because its groups are nested too deeply: open it in Word or ' +
    'LibreOffice, save it as .docx and import that.';
  return new DatelineError('too-large', message);
}
