import { attribute, childElements, classesOf, type HtmlElement, type HtmlParent } from '../html/html-tree.ts';

/** What programs for mail put around a mail that they answer or pass on, by class and by id. */
const QUOTES = new Set(
  (
    'gmail_quote gmail_quote_container gmail_extra yahoo_quoted protonmail_quote zmail_extra moz-forward-container ' +
    'tutanota_quote hm_quote quoted-message'
  ).split(' '),
);
/** What Outlook puts before another mail, which is then all that follows. */
const FROM_HERE = new Set('divRplyFwdMsg appendonsend mail-editor-reference-message-container'.split(' '));
const SIGNATURES = new Set(
  (
    'gmail_signature moz-signature protonmail_signature_block ms-outlook-mobile-signature Signature ' +
    'zmail_signature yahoo_signature apple-mail-signature tutanota_signature x_gmail_signature'
  ).split(' '),
);
/** Lines that announce a quotation. */
const ATTRIBUTIONS = new Set('gmail_attr moz-cite-prefix yahoo_quoted_begin'.split(' '));

export type MailRole = 'quoted' | 'quoted-from-here' | 'signature' | 'attribution';

/**
 * What an element of a mail is beside its sender's words, as the program that made it says; null where it says
 * nothing.
 */
export function mailRole(element: HtmlElement): MailRole | null {
  const names = [...classesOf(element), attribute(element, 'id') ?? ''].map((name) =>
    name.replace(/^x_/, ''),
  );
  if (names.some((name) => FROM_HERE.has(name))) return 'quoted-from-here';
  if (names.some((name) => SIGNATURES.has(name))) return 'signature';
  if (attribute(element, 'data-smartmail') === 'gmail_signature') return 'signature';
  if (names.some((name) => ATTRIBUTIONS.has(name))) return 'attribution';
  const isCited = element.tagName === 'blockquote' && attribute(element, 'type')?.toLowerCase() === 'cite';
  return isCited || names.some((name) => QUOTES.has(name)) ? 'quoted' : null;
}

/** The outermost elements that have a role, in their order. */
export function elementsWithRole(
  document: HtmlParent,
): readonly { readonly element: HtmlElement; readonly role: MailRole }[] {
  const found: { readonly element: HtmlElement; readonly role: MailRole }[] = [];
  const visit = (element: HtmlElement) => {
    const role = mailRole(element);
    if (role) found.push({ element, role });
    else childElements(element).forEach(visit);
  };
  childElements(document).forEach(visit);
  return found;
}
