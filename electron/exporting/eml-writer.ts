import MailComposer from 'nodemailer/lib/mail-composer';
import { pageToFragment } from '../../shared/export/fragment/page-to-fragment.ts';
import { pageToText } from '../../shared/export/text/page-to-text.ts';
import type { PageContent } from '../../shared/page/page-content.ts';
import type { PublicStory } from '../../shared/story/field-audience.ts';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { pictureMime } from '../library/files/picture-types.ts';
import type { PageWriter } from './writer.ts';

/** A picture of the mail, named within it by its place. */
interface MailPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes a mail that is ready to send: the story as text and as HTML, with its pictures in it. */
export const emlWriter: PageWriter = {
  content: 'page',
  async write({ fileSystem, cleared, files, target }, page) {
    const pictures: MailPicture[] = [];
    for (const name of picturesOf(cleared.story)) {
      pictures.push({ name, bytes: await files.picture({ kind: 'media', name }) });
    }
    await writeFileAtomic(fileSystem, target, await pageToMail(page, cleared.story, pictures));
    return [target];
  },
};

/**
 * A mail (RFC 5322) without sender and receiver, which programs for mail open as a draft because it says that it
 * was not sent (`X-Unsent`). Only what is given is in it: nothing is read or fetched.
 */
export async function pageToMail(
  page: PageContent,
  { id, modified }: Pick<PublicStory, 'id' | 'modified'>,
  pictures: readonly MailPicture[],
): Promise<Uint8Array> {
  const cidOf = (at: number) => `picture-${at + 1}@dateline`;
  const places = new Map(pictures.map(({ name }, at) => [name, cidOf(at)]));
  const { headline, slug, language } = page.fields;
  const mail = new MailComposer({
    subject: headline || slug,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    text: pageToText(page),
    html: pageToFragment(page, (media) => `cid:${places.get(media) ?? media}`),
    attachments: pictures.map(({ name, bytes }, at) => ({
      filename: name,
      cid: cidOf(at),
      content: Buffer.from(bytes),
      contentType: pictureMime(bytes),
    })),
    // The same story gives the same mail.
    date: new Date(modified),
    messageId: `<${id}.${Date.parse(modified)}@dateline.invalid>`,
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
