import { escapedHtml } from '../escaped-html.ts';

/** What a card of Ghost holds, under the names that Koenig gives it in both of its formats. */
export type CardPayload = Readonly<Record<string, unknown>>;

/** A card as HTML or Markdown that holds its words and pictures; null for one that readers of the page never see. */
export type CardContent = { readonly html: string } | { readonly markdown: string } | null;

const said = (payload: CardPayload, ...names: readonly string[]): string => {
  for (const name of names) {
    const value = payload[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
};

const paragraph = (html: string) => (html === '' ? '' : `<p>${html}</p>`);
const words = (text: string) => paragraph(escapedHtml(text));
const linked = (text: string, url: string) =>
  url === '' ? words(text) : `<p><a href="${escapedHtml(url)}">${escapedHtml(text || url)}</a></p>`;
const player = (url: string) => (url === '' ? '' : `<video src="${escapedHtml(url)}"></video>`);
const picture = (payload: CardPayload) => {
  const src = said(payload, 'src', 'fileName');
  if (src === '') return '';
  return `<img src="${escapedHtml(src)}" alt="${escapedHtml(said(payload, 'alt'))}">`;
};

type Write = (payload: CardPayload) => CardContent;
const html =
  (write: (payload: CardPayload) => string): Write =>
  (payload) => ({ html: write(payload) });

const image: Write = html((payload) => {
  const href = said(payload, 'href');
  const shown = href === '' ? picture(payload) : `<a href="${escapedHtml(href)}">${picture(payload)}</a>`;
  return `<figure>${shown}${caption(payload)}</figure>`;
});

/** Ghost keeps captions as HTML. */
function caption(payload: CardPayload): string {
  const text = said(payload, 'caption');
  return text === '' ? '' : `<figcaption>${text}</figcaption>`;
}

const markdown: Write = (payload) => ({ markdown: said(payload, 'markdown') });

function bookmark(payload: CardPayload): string {
  const metadata = (payload.metadata ?? {}) as CardPayload;
  const url = said(payload, 'url') || said(metadata, 'url');
  const title = said(metadata, 'title') || said(payload, 'title') || url;
  const description = said(metadata, 'description') || said(payload, 'description');
  const card =
    `<aside class="embed"><p class="embed-title"><a href="${escapedHtml(url)}">${escapedHtml(title)}</a></p>` +
    `<p class="embed-description">${escapedHtml(description)}</p></aside>`;
  return url === '' ? '' : `${card}${paragraph(said(payload, 'caption'))}`;
}

const nothing: Write = () => null;

/** The cards of Koenig, Ghost's editor (`@tryghost/kg-default-nodes`, `@tryghost/kg-default-cards`). */
const CARDS: ReadonlyMap<string, Write> = new Map(
  Object.entries<Write>({
    image,
    gallery: html((payload) => {
      const images = Array.isArray(payload.images) ? (payload.images as readonly CardPayload[]) : [];
      const figures = images.map((one) => `<figure>${picture(one)}${caption(one)}</figure>`);
      return `<figure class="kg-gallery-card">${figures.join('')}${caption(payload)}</figure>`;
    }),
    horizontalrule: html(() => '<hr>'),
    hr: html(() => '<hr>'),
    code: html(codeCard),
    codeblock: html(codeCard),
    html: html((payload) => said(payload, 'html')),
    markdown,
    'card-markdown': markdown,
    bookmark: html(bookmark),
    embed: html((payload) =>
      said(payload, 'type') === 'bookmark'
        ? bookmark(payload)
        : `${player(said(payload, 'url'))}${paragraph(said(payload, 'caption'))}`,
    ),
    callout: html((payload) => {
      const text = said(payload, 'calloutText');
      const emoji = said(payload, 'calloutEmoji');
      return paragraph(emoji === '' ? text : `${escapedHtml(emoji)} ${text.replace(/^<p>|<\/p>$/g, '')}`);
    }),
    toggle: html((payload) => `<h4>${said(payload, 'heading')}</h4>${said(payload, 'content')}`),
    button: html((payload) => linked(said(payload, 'buttonText'), said(payload, 'buttonUrl'))),
    file: html((payload) => {
      const name = said(payload, 'fileTitle', 'title', 'fileName');
      return `${linked(name, said(payload, 'src'))}${words(said(payload, 'fileCaption', 'caption'))}`;
    }),
    audio: html((payload) => `${player(said(payload, 'src'))}${words(said(payload, 'title'))}`),
    video: html((payload) => `${player(said(payload, 'src'))}${paragraph(said(payload, 'caption'))}`),
    header: html((payload) => {
      const button = linked(said(payload, 'buttonText'), said(payload, 'buttonUrl'));
      return (
        `<h2>${said(payload, 'header')}<` +
        `/h2>${paragraph(said(payload, 'subheader'))}${said(payload, 'buttonText') ? button : ''}`
      );
    }),
    product: html((payload) => {
      const src = said(payload, 'productImageSrc');
      const shown = src === '' ? '' : `<img src="${escapedHtml(src)}" alt="">`;
      const button = said(payload, 'productButton');
      const more = button === '' ? '' : linked(button, said(payload, 'productUrl'));
      return `${shown}<h4>${said(payload, 'productTitle')}</h4>${said(payload, 'productDescription')}${more}`;
    }),
    'call-to-action': html((payload) => {
      const button = said(payload, 'buttonText');
      return `${said(payload, 'textValue')}${button === '' ? '' : linked(button, said(payload, 'buttonUrl'))}`;
    }),
    // Of these readers of the page see nothing, or what the site makes of them.
    email: nothing,
    'email-cta': nothing,
    paywall: nothing,
    signup: nothing,
    collection: nothing,
    transistor: nothing,
  }),
);

function codeCard(payload: CardPayload): string {
  const language = said(payload, 'language').replace(/[^\w+#-]/g, '');
  const named = language === '' ? '' : ` class="language-${language}"`;
  return `<pre><code${named}>${escapedHtml(said(payload, 'code'))}</code></pre>${paragraph(said(payload, 'caption'))}`;
}

/** What a card holds; undefined for a kind that is not known. */
export function cardContent(name: string, payload: CardPayload): CardContent | undefined {
  return CARDS.get(name)?.(payload);
}
