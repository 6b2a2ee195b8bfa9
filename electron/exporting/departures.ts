import type { ExportForm } from '../../shared/export/export-form.ts';
import { type FormatEntry, formatOf } from '../../shared/export/formats.ts';
import { type Handover, isHandover } from '../../shared/export/handovers.ts';
import type { Departure } from '../../shared/gate/departure.ts';
import { askGate, damagedRows, type GateAnswer, gateRows } from '../../shared/gate/gate.ts';
import type { GateRow } from '../../shared/gate/row.ts';
import { type PageContent, resolvePage } from '../../shared/page/page-content.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';
import type { ExportContext } from './export-context.ts';
import { HeldBack } from './held-back.ts';
import { lookAtPictures } from './look-at-pictures.ts';

/** A story that somebody wants out, with all that the gate looks at, and its page where one is wanted. */
interface DepartingStory {
  readonly departure: Departure;
  readonly page: PageContent | null;
}

/** How a story leaves: in a file, or without one. */
export type WayOut = ExportForm | { readonly kind: Handover; readonly profile: 'publication' };

/** What of a format the gate has to know. */
type Traits = Pick<FormatEntry, 'content' | 'carriesEmbargo' | 'takesPictures'>;

function traitsOf(kind: WayOut['kind']): Traits {
  return isHandover(kind)
    ? { content: 'page', carriesEmbargo: false, takesPictures: kind === 'print' }
    : formatOf(kind);
}

/** Looks at everything that the gate asks about a story. */
async function leaving(
  context: ExportContext,
  story: Story,
  { kind, profile }: WayOut,
): Promise<DepartingStory> {
  const { content, carriesEmbargo, takesPictures } = traitsOf(kind);
  const isPage = content !== 'story';
  const { pageSources } = context;
  const page = isPage
    ? await resolvePage({ id: story.id, fields: story, body: story.body }, pageSources)
    : null;
  const site = await context.siteOrUsual();
  const departure: Departure = {
    story,
    exit: { kind, carriesEmbargo },
    profile,
    clock: await context.clock(),
    requirements: site,
    publicKeys: site.publicKeys,
    underEmbargo: site.underEmbargo,
    pictures: takesPictures ? await lookAtPictures(context, story, isPage) : [],
    related: page?.related ?? [],
    linked: page?.linked ?? null,
  };
  return { departure, page };
}

/** What the gate says of a story, written or not; a story that cannot be read has one row. */
export async function rowsOf(
  context: ExportContext,
  id: string,
  form: WayOut,
): Promise<{ readonly headline: string; readonly rows: readonly GateRow[] }> {
  const story = await readable(context, id);
  if (!('id' in story)) return { headline: id, rows: story.rows };
  const { departure } = await leaving(context, story, form);
  return { headline: story.headline, rows: gateRows(departure) };
}

/** A story that may leave. */
export interface LeavingStory {
  readonly story: Story;
  readonly page: PageContent | null;
  readonly answer: Extract<GateAnswer, { readonly ok: true }>;
}

/** The story, where nothing holds it back; throws `HeldBack` with what does. Nothing is written. */
export async function assertMayLeave(
  context: ExportContext,
  id: string,
  form: WayOut,
  reason: string,
): Promise<LeavingStory> {
  const story = await readable(context, id);
  if (!('id' in story)) throw new HeldBack(id, story.rows);
  const { departure, page } = await leaving(context, story, form);
  const answer = askGate(departure, reason);
  if (!answer.ok) throw new HeldBack(story.headline || id, answer.rows);
  return { story, page, answer };
}

/** The story, or the row that says why nobody can read it. */
async function readable(
  { library }: ExportContext,
  id: string,
): Promise<Story | { readonly rows: readonly GateRow[] }> {
  try {
    return await library.read(id);
  } catch (cause) {
    if (!(cause instanceof DatelineError) || (cause.code !== 'damaged' && cause.code !== 'unsupported'))
      throw cause;
    return { rows: damagedRows(cause.message) };
  }
}
